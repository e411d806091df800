package io.posestream.temporal;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/**
 * What the head says about the key frame of a window.
 *
 * @param pose in source pixels; scores are the head's confidence, visibilities are the head's
 * @param sigmas how uncertain each position is: scale of a Laplace distribution, source pixels, in the skeleton's order
 */
public record RefinedPose(Pose pose, List<Float> sigmas) {
    private static final float ROOT_OF_2 = (float) Math.sqrt(2);

    public RefinedPose {
        sigmas = List.copyOf(sigmas);
    }

    /** The pose whose keypoints say how uncertain they are: standard deviation, the root of 2 times Laplace's scale. */
    public Pose poseWithSigmas() {
        List<Keypoint> told = new ArrayList<>(pose.size());
        for (int i = 0; i < pose.size(); i++) {
            told.add(pose.keypoint(i).withSigma(ROOT_OF_2 * sigmas.get(i)));
        }
        return new Pose(told);
    }
}
