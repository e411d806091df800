package io.posestream.temporal;

import io.posestream.pose.Pose;
import java.util.List;

/**
 * What the head says about the key frame of a window.
 *
 * @param pose in source pixels; scores are the head's confidence, visibilities are the head's
 * @param sigmas how uncertain each position is: scale of a Laplace distribution, source pixels, in the skeleton's order
 */
public record RefinedPose(Pose pose, List<Float> sigmas) {

    public RefinedPose {
        sigmas = List.copyOf(sigmas);
    }
}
