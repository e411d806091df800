package io.posestream.image;

/**
 * For each output index of one axis, which source indices it takes and with which weights. Source indices beyond the
 * picture are left out but keep their weight, so that the outside counts as black.
 *
 * @param first per output, the first source index taken
 * @param weights per output, the weights from there on; may be empty
 */
record AxisFilter(int[] first, float[][] weights) {
    /** Beyond this the picture is a smear anyway; bounds the work that a nonsensical box can cause. */
    private static final double MAX_RADIUS = 4096;

    /**
     * A tent around {@code origin + step * i}: plain linear interpolation when enlarging; when shrinking it widens with
     * the step and so removes what the output cannot show (its spread is 0.41 steps).
     */
    static AxisFilter tent(int outputs, double origin, double step, int sourceSize) {
        double radius = Math.min(Math.max(1, step), MAX_RADIUS);
        int[] first = new int[outputs];
        float[][] weights = new float[outputs][];
        for (int i = 0; i < outputs; i++) {
            double center = origin + step * i;
            if (!(center > -radius && center < sourceSize - 1 + radius)) {
                weights[i] = new float[0];
                continue;
            }
            double from = Math.floor(center - radius) + 1;
            double to = Math.ceil(center + radius) - 1;
            double sum = 0;
            for (double s = from; s <= to; s++) {
                sum += 1 - Math.abs(s - center) / radius;
            }
            first[i] = (int) Math.max(0, from);
            int last = (int) Math.min(sourceSize - 1, to);
            weights[i] = new float[Math.max(0, last - first[i] + 1)];
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] = (float) ((1 - Math.abs(first[i] + k - center) / radius) / sum);
            }
        }
        return new AxisFilter(first, weights);
    }

    /** The mean over {@code step * i .. step * (i + 1)}, where pixel s covers s to s + 1; {@code step} at least 1. */
    static AxisFilter area(int outputs, double step, int sourceSize) {
        int[] first = new int[outputs];
        float[][] weights = new float[outputs][];
        for (int i = 0; i < outputs; i++) {
            double from = step * i;
            double to = Math.min(step * (i + 1), sourceSize);
            first[i] = (int) from;
            weights[i] = new float[Math.max(0, (int) Math.ceil(to) - first[i])];
            for (int k = 0; k < weights[i].length; k++) {
                int s = first[i] + k;
                weights[i][k] = (float) ((Math.min(to, s + 1) - Math.max(from, s)) / step);
            }
        }
        return new AxisFilter(first, weights);
    }

    /** The same with weights that sum to 1 inside the picture, so that its edge does not darken. */
    AxisFilter withoutBorder() {
        for (float[] taps : weights) {
            float sum = 0;
            for (float tap : taps) {
                sum += tap;
            }
            for (int k = 0; k < taps.length; k++) {
                taps[k] /= sum;
            }
        }
        return this;
    }

    int outputs() {
        return first.length;
    }

    /** First source index that any output takes; {@code end()} when none does. */
    int begin() {
        int begin = Integer.MAX_VALUE;
        for (int i = 0; i < first.length; i++) {
            if (weights[i].length > 0) {
                begin = Math.min(begin, first[i]);
            }
        }
        return begin == Integer.MAX_VALUE ? 0 : begin;
    }

    /** One after the last source index that any output takes. */
    int end() {
        int end = 0;
        for (int i = 0; i < first.length; i++) {
            if (weights[i].length > 0) {
                end = Math.max(end, first[i] + weights[i].length);
            }
        }
        return end;
    }
}
