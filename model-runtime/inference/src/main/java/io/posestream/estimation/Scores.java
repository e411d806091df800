package io.posestream.estimation;

/** A model's raw score as the 0..1 that keypoints carry. */
final class Scores {
    private Scores() {}

    static float clamp(float raw) {
        return Math.max(0, Math.min(1, raw));
    }
}
