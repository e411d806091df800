package io.posestream.simulator.body;

/** How hair is worn. */
public enum Hair {
    SHORT,
    LONG,
    BUN,
    CAP
}
