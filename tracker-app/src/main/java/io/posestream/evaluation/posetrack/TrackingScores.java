package io.posestream.evaluation.posetrack;

import java.util.List;

/**
 * CLEAR MOT of each joint.
 *
 * @param motp 100 x (1 - mean distance of the pairs in heads)
 * @param precision share of the predicted joints that stand for a true one
 * @param recall share of the true joints that have a prediction
 * @param counts by joint id
 */
public record TrackingScores(
        JointValues mota, JointValues motp, JointValues precision, JointValues recall, List<ClearCounts> counts) {
    public TrackingScores {
        counts = List.copyOf(counts);
    }

    static TrackingScores of(List<ClearCounts> counts) {
        return of(counts, JointValues.of(joint -> counts.get(joint).motp()));
    }

    static TrackingScores of(List<ClearCounts> counts, JointValues motp) {
        return new TrackingScores(
                JointValues.of(joint -> counts.get(joint).mota()),
                motp,
                JointValues.of(joint -> counts.get(joint).precision()),
                JointValues.of(joint -> counts.get(joint).recall()),
                counts);
    }
}
