package io.posestream.evaluation.posetrack;

/**
 * Keypoint HOTA, in percent, mean over the thresholds.
 *
 * @param total over all joints as the kit of PoseTrack21 combines them: detections are pooled, association is the
 *     joints' mean of each sequence, weighted by its pairs
 * @param hota of each joint
 * @param detA how well people are found: pairs / (pairs + misses + false positives)
 * @param assA how well they are followed
 * @param locA how near pairs lie
 */
public record HotaScores(Total total, JointValues hota, JointValues detA, JointValues assA, JointValues locA) {

    /** The four figures over all joints, in percent. */
    public record Total(double hota, double detA, double assA, double locA) {}
}
