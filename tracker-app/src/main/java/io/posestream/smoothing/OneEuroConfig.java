package io.posestream.smoothing;

/**
 * Settings of the {@link OneEuroSmoother}. Speeds are in body sizes (square root of the box's area) per second, so that
 * near and far people are steadied alike.
 *
 * @param minCutoffHz for keypoints at rest: lower stands stiller, and starts to move later
 * @param speedGainHz how much the cutoff rises per body size per second: higher follows faster movement closer, and
 *     lets more jitter through
 * @param speedCutoffHz how fast a change of speed is believed: higher notices the start of a movement sooner, and takes
 *     more jitter for movement
 * @param jumpBodies a keypoint that is suddenly further away than this is held back for one frame; two frames that
 *     agree are believed
 * @param restartGapMs a keypoint not seen for longer starts anew where it is seen
 */
public record OneEuroConfig(
        double minCutoffHz, double speedGainHz, double speedCutoffHz, double jumpBodies, long restartGapMs) {

    public static final OneEuroConfig DEFAULT = new OneEuroConfig(0.35, 5.0, 0.8, 0.25, 500);

    public OneEuroConfig {
        requirePositive("minCutoffHz", minCutoffHz);
        requirePositive("speedCutoffHz", speedCutoffHz);
        requirePositive("jumpBodies", jumpBodies);
        if (!(speedGainHz >= 0)) {
            throw new IllegalArgumentException("smoothing: speedGainHz must not be negative, got " + speedGainHz);
        }
        if (restartGapMs <= 0) {
            throw new IllegalArgumentException("smoothing: restartGapMs must be above 0, got " + restartGapMs);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("smoothing: " + name + " must be above 0, got " + value);
        }
    }
}
