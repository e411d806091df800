package io.posestream.pose;

import java.util.List;
import java.util.Optional;

/** Keypoints of one person in one frame, in the order of a {@link Skeleton}. Immutable. */
public record Pose(List<Keypoint> keypoints) {

    public Pose {
        keypoints = List.copyOf(keypoints);
    }

    public Keypoint keypoint(int index) {
        return keypoints.get(index);
    }

    public int size() {
        return keypoints.size();
    }

    /** Mean score over all keypoints, 0..1; a missing one counts as 0. */
    public float score() {
        return (float) keypoints.stream().mapToDouble(Keypoint::score).average().orElse(0);
    }

    /**
     * The smallest box around the keypoints that score at least {@code minScore}; empty when there are fewer than two.
     */
    public Optional<Box> bounds(float minScore) {
        float left = Float.POSITIVE_INFINITY;
        float top = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        int count = 0;
        for (Keypoint k : keypoints) {
            if (k.missing() || k.score() < minScore) {
                continue;
            }
            left = Math.min(left, k.x());
            top = Math.min(top, k.y());
            right = Math.max(right, k.x());
            bottom = Math.max(bottom, k.y());
            count++;
        }
        return count < 2 ? Optional.empty() : Optional.of(Box.ofCorners(left, top, right, bottom));
    }
}
