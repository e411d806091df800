package io.posestream.metrics;

/** What a meter's numbers are. */
public enum MeterKind {
    /** Only grows; what matters is by how much in a time. */
    COUNTER,
    /** As it is now. */
    GAUGE,
    /** Durations, in buckets. */
    TIMER,
    /** Sizes, in buckets. */
    DISTRIBUTION
}
