package io.posestream.capacity;

/**
 * What is to be planned for.
 *
 * @param kbitPerCamera of one coded camera
 * @param people before each camera, on average while it matters
 * @param cores of one instance's machine
 * @param replication of the topics
 * @param retentionHours of the frames topic
 * @param commitIntervalMs of the tracker
 */
public record PlanSettings(
        int cameras,
        double people,
        double fps,
        int lookAheadFrames,
        double kbitPerCamera,
        int cores,
        int replication,
        double retentionHours,
        int commitIntervalMs) {}
