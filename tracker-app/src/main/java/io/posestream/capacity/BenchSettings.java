package io.posestream.capacity;

import java.util.List;

/**
 * What to measure.
 *
 * @param people before each camera, one search for each
 * @param fps pictures a second, one search for each
 * @param size of the pictures, such as {@code 960x540}
 * @param budgetMs that the 95th percentile of latency must keep
 * @param totalSeconds for all; the last run under way still ends
 * @param runSeconds of one run
 */
public record BenchSettings(
        List<Integer> people, List<Double> fps, String size, double budgetMs, double totalSeconds, double runSeconds) {
    public BenchSettings {
        people = List.copyOf(people);
        fps = List.copyOf(fps);
    }
}
