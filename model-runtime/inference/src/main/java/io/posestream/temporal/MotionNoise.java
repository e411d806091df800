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

    /** 95 % as good as least squares if the noise is Gaussian after all (Holland and Welsch 1977). */
    private static final double CAUCHY = 2.385;

    public static final MotionNoise DEFAULT = new MotionNoise(50_000, 600, 2.5, 1, CAUCHY);

    /** Below it a score says only that nothing was seen. */
    private static final double MIN_SCORE = 0.05;

    double deviation(double score) {
        return error / Math.pow(Math.max(MIN_SCORE, score), trust);
    }
}
