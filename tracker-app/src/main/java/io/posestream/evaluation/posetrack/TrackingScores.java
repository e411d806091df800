package io.posestream.evaluation.posetrack;

import java.util.List;

/**
 * CLEAR MOT of each joint.
 *
 * @param motp 100 x (1 - mean distance of the pairs in heads)
 * @param pairMotp the same without what else poseval sums up, as it came out with py-motmetrics 1.0
 * @param precision share of the predicted joints that stand for a true one
 * @param recall share of the true joints that have a prediction
 * @param counts by joint id
 */
public record TrackingScores(
        JointValues mota,
        JointValues motp,
        JointValues pairMotp,
        JointValues precision,
        JointValues recall,
        List<ClearCounts> counts) {
    public TrackingScores {
        counts = List.copyOf(counts);
    }

    static TrackingScores of(List<ClearCounts> counts) {
        JointValues motp = JointValues.of(joint -> counts.get(joint).motp());
        return of(counts, motp, motp);
    }

    static TrackingScores of(List<ClearCounts> counts, JointValues motp, JointValues pairMotp) {
        return new TrackingScores(
                JointValues.of(joint -> counts.get(joint).mota()),
                motp,
                pairMotp,
                JointValues.of(joint -> counts.get(joint).precision()),
                JointValues.of(joint -> counts.get(joint).recall()),
                counts);
    }
}
