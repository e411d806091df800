package io.posestream.training;

/** Where a window comes from, which decides what its target is worth. */
public enum WindowKind {
    /** Drawn, with exact truth. */
    SIMULATED,
    /** A clip or photograph; the target is the backbone's own answer on the clean picture. */
    REAL,
    /** Drawn, with somebody else over or under the person in every frame. */
    CROWDED,
    /** A clip or photograph with somebody pasted over the person in every frame. */
    CROWDED_REAL
}
