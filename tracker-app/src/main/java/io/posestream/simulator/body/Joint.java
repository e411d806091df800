package io.posestream.simulator.body;

/** The joints of a figure. Left and right are the person's own. */
public enum Joint {
    /** Middle between the hip joints. */
    PELVIS,
    /** Middle between the shoulder joints. */
    CHEST,
    /** Where the head turns on the neck. */
    HEAD,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_ELBOW,
    RIGHT_ELBOW,
    LEFT_WRIST,
    RIGHT_WRIST,
    LEFT_HIP,
    RIGHT_HIP,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_ANKLE,
    RIGHT_ANKLE
}
