package io.posestream.smoothing;

import java.util.function.DoublePredicate;

/**
 * Settings of the {@link KalmanSmoother}. Lengths are in body sizes (square root of the box's area), so that near and
 * far people are steadied alike.
 *
 * @param keypointNoise jitter of a trusted keypoint, as a share of the annotators' spread of that keypoint
 * @param fullTrustScore a keypoint that scores less jitters more, in proportion
 * @param restAcceleration noise of the acceleration when nothing speaks for a movement, body sizes per second^1.5;
 *     lower stands stiller
 * @param moveAcceleration what is added when a keypoint is seen to start or turn; higher follows closer
 * @param speedGain what is added for each body size per second of speed: who moves fast turns fast
 * @param noticeMs for about this long innovations are averaged to tell a movement from jitter
 * @param relaxMs a velocity that is not confirmed dies away in about this time
 * @param outlierDeviations a keypoint seen further off than so many standard deviations pulls, but ever less
 * @param jumpBodies a keypoint that is suddenly further away than this is held back for one frame; two frames that
 *     agree are believed
 * @param bridgeMs a missing keypoint is predicted for so long
 * @param restartMs a keypoint not seen for longer starts anew where it is seen
 */
public record KalmanConfig(
        double keypointNoise,
        double fullTrustScore,
        double restAcceleration,
        double moveAcceleration,
        double speedGain,
        double noticeMs,
        double relaxMs,
        double outlierDeviations,
        double jumpBodies,
        double bridgeMs,
        double restartMs) {

    public static final KalmanConfig DEFAULT = new KalmanConfig(0.06, 0.8, 0.005, 1, 3.5, 25, 700, 3.6, 0.75, 300, 500);

    public KalmanConfig {
        require("keypointNoise", keypointNoise, value -> value > 0, "above 0");
        require("fullTrustScore", fullTrustScore, value -> value > 0 && value <= 1, "above 0 and at most 1");
        require("restAcceleration", restAcceleration, value -> value > 0, "above 0");
        require("moveAcceleration", moveAcceleration, value -> value >= 0, "0 or more");
        require("speedGain", speedGain, value -> value >= 0, "0 or more");
        require("noticeMs", noticeMs, value -> value > 0, "above 0");
        require("relaxMs", relaxMs, value -> value > 0, "above 0");
        require("outlierDeviations", outlierDeviations, value -> value > 0, "above 0");
        require("jumpBodies", jumpBodies, value -> value > 0, "above 0");
        require("bridgeMs", bridgeMs, value -> value >= 0, "0 or more");
        require("restartMs", restartMs, value -> value > 0, "above 0");
    }

    private static void require(String name, double value, DoublePredicate fits, String expected) {
        if (!fits.test(value)) {
            throw new IllegalArgumentException("smoothing: " + name + " must be " + expected + ", got " + value);
        }
    }
}
