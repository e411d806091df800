package io.posestream.temporal;

/**
 * What the robust smoother believes of a keypoint. Lengths are pixels of the key's crop, where all bodies are about
 * equally large.
 *
 * @param jolt power density of the random acceleration, px^2 / s^3
 * @param speed deviation of the speed before anything is seen, px / s
 * @param error deviation of a measured place at score 1, px
 * @param trust a measurement's deviation grows as {@code score^-trust}
 * @param tail residual, in deviations, from which a measurement is doubted (half weight): Cauchy's constant
 */
public record MotionNoise(double jolt, double speed, double error, double trust, double tail) {

    /**
     * Least mean error on degraded keys of training data, causal and with look-ahead alike; found by {@code posestream
     * train tune-baseline}. A doubted measurement is the rule there, so the tail is far shorter than the 2.385 that
     * suits Gaussian noise (Holland and Welsch 1977).
     */
    public static final MotionNoise DEFAULT = new MotionNoise(28_000, 154, 5.6, .38, .91);

    /** Below it a score says only that nothing was seen. */
    private static final double MIN_SCORE = 0.05;

    double deviation(double score) {
        return error / Math.pow(Math.max(MIN_SCORE, score), trust);
    }
}
