package io.posestream.dataset.posetrack;

import java.util.OptionalDouble;

/**
 * One joint of one person.
 *
 * @param id that of a {@link BodyJoint}; PoseTrack17 files may hold others, which no score counts
 * @param x source pixels
 * @param y source pixels
 * @param score of a prediction; empty when the file has none
 */
public record JointPoint(long id, double x, double y, OptionalDouble score) {}
