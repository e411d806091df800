package io.posestream.evaluation.keypoint;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;

/** The length of a true body that errors are measured in. A figure says nothing without its reference. */
@FunctionalInterface
public interface ReferenceLength {

    /**
     * @param box the true person's box, for {@link #head} that of the head
     * @return source pixels; below 1 when the body has no such length
     */
    double of(Pose truth, Box box);

    /** The larger side of the person's box (PCK of Yang and Ramanan, 2013, and of sub-JHMDB). */
    static ReferenceLength personSize() {
        return (truth, box) -> Math.max(box.width(), box.height());
    }

    /** From left shoulder to right hip (FLIC: Sapp and Taskar, CVPR 2013; sub-JHMDB). */
    static ReferenceLength torso(Skeleton skeleton) {
        int leftShoulder = skeleton.indexOf("left_shoulder");
        int rightHip = skeleton.indexOf("right_hip");
        return (truth, box) -> {
            Keypoint shoulder = truth.keypoint(leftShoulder);
            Keypoint hip = truth.keypoint(rightHip);
            return shoulder.missing() || hip.missing() ? 0 : JointDistances.between(shoulder, hip);
        };
    }

    /** 0.6 times the diagonal of the head's box (PCKh of MPII: Andriluka et al., CVPR 2014). */
    static ReferenceLength head() {
        return (truth, headBox) -> 0.6 * Math.hypot(headBox.width(), headBox.height());
    }
}
