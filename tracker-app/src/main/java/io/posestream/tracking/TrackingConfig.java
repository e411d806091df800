package io.posestream.tracking;

/**
 * Settings of a {@link PoseTracker}; times in milliseconds of picture time.
 *
 * @param highScore an observation this good may start a track and is matched first
 * @param lowScore one this good may only continue a track, in a second round
 * @param minSimilarity below this a pair is never matched
 * @param confirmAfterMs a track seen for this long becomes {@code CONFIRMED}; flicker shorter than that is never
 *     believed
 * @param maxCoastMs a track not seen for longer is {@code LOST}; longer keeps ids through longer occlusions and risks
 *     giving them to someone else
 * @param duplicateOks two observations in one frame that are this similar are one person
 */
public record TrackingConfig(
        double highScore,
        double lowScore,
        double minSimilarity,
        long confirmAfterMs,
        long maxCoastMs,
        double duplicateOks) {

    public static final TrackingConfig DEFAULT = new TrackingConfig(0.40, 0.20, 0.20, 150, 1500, 0.85);
}
