package io.posestream.evaluation.keypoint;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;

/**
 * End-point error (EPE): mean distance from truth in source pixels, over joints that are visible in truth and were
 * found. What was not found has no distance; read it beside PCK, which counts it as wrong. Not thread-safe.
 */
public final class EndPointError {
    private double sum;
    private long count;

    public void add(Pose truth, Pose found) {
        for (int i = 0; i < truth.size(); i++) {
            Keypoint known = truth.keypoint(i);
            Keypoint claimed = found.keypoint(i);
            if (JointDistances.isVisible(known) && !claimed.missing()) {
                sum += JointDistances.between(known, claimed);
                count++;
            }
        }
    }

    /** Source pixels; NaN of nothing. */
    public double mean() {
        return sum / count;
    }
}
