package io.posestream.tracking;

/**
 * Settings of a {@link PoseTracker}; times in milliseconds of picture time.
 *
 * @param highScore an observation this good may start a track and is matched first
 * @param lowScore one this good may only continue a track, in a second round
 * @param minSimilarity below this a pair is never matched
 * @param confirmAfterMs a track seen for this long becomes {@code CONFIRMED}; flicker shorter than that is never
 *     believed; 0 believes the first sight
 * @param maxCoastMs a track not seen for longer is {@code LOST}; longer keeps ids through longer occlusions and risks
 *     giving them to someone else
 * @param duplicateOks two observations in one frame that are this similar are one person
 * @param minPoseScore an observation whose keypoints score less on average shows no person, whatever its box scores:
 *     this is what keeps a bin from becoming someone, and a left place from staying someone
 */
public record TrackingConfig(
        double highScore,
        double lowScore,
        double minSimilarity,
        long confirmAfterMs,
        long maxCoastMs,
        double duplicateOks,
        double minPoseScore) {

    public static final TrackingConfig DEFAULT = new TrackingConfig(0.40, 0.20, 0.20, 150, 2500, 0.50, 0.20);

    /**
     * For boxes without poses. A detector of boxes alone is surer of itself, and nothing but its score tells a person
     * from a bin: someone new must be almost certain. In return two sightings at 25 frames a second are enough.
     */
    public static final TrackingConfig BOXES = new TrackingConfig(0.90, 0.55, 0.20, 40, 2500, 0.85, 0);

    public TrackingConfig {
        requireShare("highScore", highScore);
        requireShare("lowScore", lowScore);
        requireShare("minSimilarity", minSimilarity);
        requireShare("duplicateOks", duplicateOks);
        requireShare("minPoseScore", minPoseScore);
        if (lowScore > highScore) {
            throw new IllegalArgumentException(
                    "tracking: lowScore " + lowScore + " is above highScore " + highScore + "; lower it");
        }
        requireTime("confirmAfterMs", confirmAfterMs);
        requireTime("maxCoastMs", maxCoastMs);
    }

    /** The same with other scores asked for. */
    public TrackingConfig withScores(double high, double low) {
        return new TrackingConfig(high, low, minSimilarity, confirmAfterMs, maxCoastMs, duplicateOks, minPoseScore);
    }

    /** The same for a single picture: everybody is believed at first sight. */
    public TrackingConfig confirmedAtOnce() {
        return new TrackingConfig(highScore, lowScore, minSimilarity, 0, maxCoastMs, duplicateOks, minPoseScore);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("tracking: " + name + " must be between 0 and 1, got " + value);
        }
    }

    private static void requireTime(String name, long valueMs) {
        if (valueMs < 0) {
            throw new IllegalArgumentException("tracking: " + name + " must not be negative, got " + valueMs + " ms");
        }
    }
}
