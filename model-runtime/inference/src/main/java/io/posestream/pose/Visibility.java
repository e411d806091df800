package io.posestream.pose;

/** Whether the camera sees a keypoint. {@code UNSPECIFIED} when the model does not say. */
public enum Visibility {
    UNSPECIFIED,
    VISIBLE,
    OCCLUDED,
    OUTSIDE
}
