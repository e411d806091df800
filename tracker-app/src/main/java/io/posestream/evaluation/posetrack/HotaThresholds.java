package io.posestream.evaluation.posetrack;

import java.util.stream.IntStream;

/** The 19 similarities from 0.05 to 0.95 at which HOTA asks whether a pair counts (Luiten et al. 2021). */
final class HotaThresholds {
    static final int COUNT = 19;

    /** A pair this far below a threshold still counts, so that rounding decides nothing. */
    private static final double TOLERANCE = Math.ulp(1.0);

    private static final double[] ALPHAS =
            IntStream.rangeClosed(1, COUNT).mapToDouble(i -> 0.05 * i).toArray();

    private HotaThresholds() {}

    static boolean isReached(int index, double similarity) {
        return similarity >= ALPHAS[index] - TOLERANCE;
    }
}
