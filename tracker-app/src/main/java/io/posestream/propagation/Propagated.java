package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Visibility;

/**
 * One joint in one frame that had no label.
 *
 * @param x source pixels
 * @param y source pixels
 * @param score how far it can be believed, 0..1
 */
public record Propagated(double x, double y, double score, Verdict verdict) {

    /** Missing when the checks failed. */
    public Keypoint keypoint() {
        return verdict == Verdict.KEPT ? unchecked() : Keypoint.absent();
    }

    /** The place whatever the checks say. */
    public Keypoint unchecked() {
        return new Keypoint((float) x, (float) y, (float) score, Visibility.VISIBLE, true, false);
    }
}
