package io.posestream.estimation;

import java.nio.FloatBuffer;

/** Places a peak between cells; {@code along} and {@code across} are the index steps of the two axes. */
final class PeakRefinement {
    /** Keeps the logarithm finite; far below any value that matters. */
    private static final float FLOOR = 1e-10f;

    private PeakRefinement() {}

    /** Index of the highest of {@code count} values. */
    static int highest(FloatBuffer values, int at, int count) {
        int best = 0;
        float bestValue = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            float value = values.get(at + i);
            if (value > bestValue) {
                bestValue = value;
                best = i;
            }
        }
        return best;
    }

    /** A quarter of a cell towards the higher neighbour. */
    static float quarter(FloatBuffer map, int peak, int along) {
        return 0.25f * Math.signum(map.get(peak + along) - map.get(peak - along));
    }

    /**
     * Top of the Gaussian through the 3 x 3 neighbours: {@code -H^-1 g} of the log map, this axis' part (Zhang et al.,
     * Distribution-Aware Coordinate Representation, CVPR 2020). At most half a cell, else the peak is no bell.
     */
    static float dark(FloatBuffer map, int peak, int along, int across) {
        float middle = log(map, peak);
        float gradient = (log(map, peak + along) - log(map, peak - along)) / 2;
        float otherGradient = (log(map, peak + across) - log(map, peak - across)) / 2;
        float curvature = log(map, peak + along) - 2 * middle + log(map, peak - along);
        float otherCurvature = log(map, peak + across) - 2 * middle + log(map, peak - across);
        float mixed = (log(map, peak + along + across)
                        - log(map, peak + along - across)
                        - log(map, peak - along + across)
                        + log(map, peak - along - across))
                / 4;
        float determinant = curvature * otherCurvature - mixed * mixed;
        if (!(determinant > 0) || curvature >= 0) {
            return 0;
        }
        float shift = -(otherCurvature * gradient - mixed * otherGradient) / determinant;
        return Math.max(-0.5f, Math.min(0.5f, shift));
    }

    private static float log(FloatBuffer map, int at) {
        return (float) Math.log(Math.max(FLOOR, map.get(at)));
    }
}
