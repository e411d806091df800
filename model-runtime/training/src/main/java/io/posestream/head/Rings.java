package io.posestream.head;

/**
 * Where attention first looks: the points of a head on a spiral about the centre, heads of one centre in opposite
 * directions (after Deformable DETR's start).
 *
 * @param reach how far a point may ever be from the centre along an axis, cells
 * @param step from one point of a head to the next, cells
 */
record Rings(double reach, double step) {

    /** Of the reach: farther out the hyperbolic tangent hardly moves. */
    private static final double MOST = 0.9;

    /** About a hand's fast way between two frames, and more than half a limb. */
    static final Rings DEFAULT = new Rings(12, 1.75);

    /** [heads * frames * points * 2] in units of {@code reach}, the same for each frame. */
    float[] start(int heads, int frames, int points) {
        float[] start = new float[heads * frames * points * 2];
        for (int i = 0; i < heads * frames * points; i++) {
            int head = i / (frames * points);
            int point = i % points;
            // Heads h and h + heads / 2 have other centres and may share directions.
            double angle = 4 * Math.PI * head / heads + point;
            double radius = Math.min(point * step, MOST * reach) / reach;
            start[2 * i] = (float) (radius * Math.cos(angle));
            start[2 * i + 1] = (float) (radius * Math.sin(angle));
        }
        return start;
    }

    static float[] repeated(float[] values, int times) {
        float[] repeated = new float[values.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(values, 0, repeated, i * values.length, values.length);
        }
        return repeated;
    }

    /** The same before the hyperbolic tangent. */
    static float[] beforeTanh(float[] values) {
        float[] before = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            before[i] = (float) (Math.log((1 + values[i]) / (1 - values[i])) / 2);
        }
        return before;
    }

    /** [size], across and down in turn: {@code reach} in units of -1..1 from edge to edge of the map. */
    float[] reach(BackboneMaps maps, int size) {
        float[] reaches = new float[size];
        for (int i = 0; i < size; i++) {
            reaches[i] = (float) (2 * reach / (i % 2 == 0 ? maps.width() : maps.height()));
        }
        return reaches;
    }
}
