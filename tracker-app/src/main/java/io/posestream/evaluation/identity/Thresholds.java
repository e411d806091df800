package io.posestream.evaluation.identity;

/** From what similarity on a pair may count, by the conventions of the reference implementation (TrackEval). */
final class Thresholds {
    /** CLEAR MOT and IDF1 pair what is at least half alike. */
    static final double HALF = 0.5;

    /** Rounding that is forgiven, so that 0.15 is not below 3 times 0.05. */
    static final double EPSILON = Math.ulp(1.0);

    /** HOTA averages over this many thresholds: 0.05, 0.1, .. 0.95. */
    static final int ALPHAS = 19;

    private static final double ALPHA_STEP = 0.05;

    private Thresholds() {}

    /** @param index 0..18 */
    static double alpha(int index) {
        return ALPHA_STEP + index * ALPHA_STEP;
    }
}
