package io.posestream.head;

/**
 * Where attention first looks: the points of a head on a spiral about the centre, heads of one centre in opposite
 * directions (after Deformable DETR's start).
 *
 * @param reach how far a point may ever be from the centre along an axis, cells
 * @param step from one point of a head to the next, cells
 */
record Rings(double reach, double step) {

    /** About a hand's fast way between two frames, and more than half a limb. */
    static final Rings DEFAULT = new Rings(12, 1.75);

    /** [heads * points * 2] in units of {@code reach}. */
    float[] start(int heads, int points) {
        float[] start = new float[heads * points * 2];
        for (int head = 0; head < heads; head++) {
            for (int point = 0; point < points; point++) {
                // Heads h and h + heads / 2 have other centres and may share directions.
                double angle = 4 * Math.PI * head / heads + point;
                double radius = Math.min(point * step, 0.9 * reach) / reach;
                int at = 2 * (head * points + point);
                start[at] = (float) (radius * Math.cos(angle));
                start[at + 1] = (float) (radius * Math.sin(angle));
            }
        }
        return start;
    }

    /** The same before the hyperbolic tangent. */
    static float[] beforeTanh(float[] values) {
        float[] before = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            before[i] = (float) (Math.log((1 + values[i]) / (1 - values[i])) / 2);
        }
        return before;
    }

    /** [2]: {@code reach} in units of -1..1 from edge to edge of the map. */
    float[] reach(BackboneMaps maps) {
        return new float[] {(float) (2 * reach / maps.width()), (float) (2 * reach / maps.height())};
    }
}
