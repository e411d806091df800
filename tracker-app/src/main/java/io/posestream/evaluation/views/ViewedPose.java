package io.posestream.evaluation.views;

import io.posestream.pose.Pose;

/**
 * A person as one camera saw it.
 *
 * @param pose in pixels of the picture
 * @param width of the picture, pixels
 * @param height pixels
 */
public record ViewedPose(Pose pose, int width, int height) {}
