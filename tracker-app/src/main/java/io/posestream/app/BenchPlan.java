package io.posestream.app;

import java.util.List;

/**
 * What is measured, and for how long.
 *
 * @param batches items per run of each model
 * @param streams cameras at once through the whole pipeline
 * @param people in each camera's picture
 * @param seconds each measurement lasts
 * @param video whether cameras send H.264, decoded here; else pictures as they are
 */
public record BenchPlan(List<Integer> batches, List<Integer> streams, int people, double seconds, boolean video) {
    public BenchPlan {
        batches = List.copyOf(batches);
        streams = List.copyOf(streams);
    }

    long ns() {
        return Math.round(seconds * 1e9);
    }
}
