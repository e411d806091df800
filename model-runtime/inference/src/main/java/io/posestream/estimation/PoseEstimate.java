package io.posestream.estimation;

import io.posestream.pose.Appearance;
import io.posestream.pose.Pose;

/**
 * What a look at one person found.
 *
 * @param pose in source pixels
 * @param appearance {@link Appearance#NONE} when the model does not tell looks or was not asked to
 */
public record PoseEstimate(Pose pose, Appearance appearance) {}
