package io.posestream.estimation;

import io.posestream.inference.TensorBinding;
import java.nio.FloatBuffer;

/**
 * An output [N,C,h,w] to be read between its cells, linearly; cell i lies at i times input size over map size. Valid
 * until the tensors' next run.
 */
record FeatureMap(FloatBuffer cells, int channels, int height, int width) {

    static FeatureMap of(TensorBinding tensors, String output) {
        int[] shape = tensors.outputItemShape(output);
        return new FeatureMap(tensors.output(output), shape[0], shape[1], shape[2]);
    }

    /**
     * Moves {@code values} from {@code at} on towards what is at a point: {@code v += share (here - v)}, per channel.
     *
     * @param u across, 0 = first column, 1 = one beyond the last; outside counts as the nearest cell
     * @param v down, likewise
     */
    void mix(int item, float u, float v, float share, float[] values, int at) {
        float x = Math.max(0, Math.min(width - 1, u * width));
        float y = Math.max(0, Math.min(height - 1, v * height));
        int left = Math.min((int) x, Math.max(0, width - 2));
        int top = Math.min((int) y, Math.max(0, height - 2));
        int right = Math.min(1, width - 1);
        int below = Math.min(1, height - 1) * width;
        for (int channel = 0; channel < channels; channel++) {
            int cell = ((item * channels + channel) * height + top) * width + left;
            float upper = between(cells.get(cell), cells.get(cell + right), x - left);
            float lower = between(cells.get(cell + below), cells.get(cell + below + right), x - left);
            values[at + channel] += share * (between(upper, lower, y - top) - values[at + channel]);
        }
    }

    private static float between(float one, float other, float share) {
        return one + share * (other - one);
    }
}
