package io.posestream.estimation;

import io.posestream.pose.Appearance;
import io.posestream.pose.Pose;
import io.posestream.temporal.Look;
import java.util.Optional;

/**
 * What a look at one person found.
 *
 * @param pose in source pixels
 * @param appearance {@link Appearance#NONE} when the model does not tell looks or was not asked to
 * @param look what is kept for a temporal head; empty unless a slot was given for it
 */
public record PoseEstimate(Pose pose, Appearance appearance, Optional<Look> look) {

    /** Of which nothing is kept. */
    public PoseEstimate(Pose pose, Appearance appearance) {
        this(pose, appearance, Optional.empty());
    }
}
