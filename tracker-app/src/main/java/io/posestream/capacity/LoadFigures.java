package io.posestream.capacity;

import java.util.Map;

/**
 * How a load went.
 *
 * @param sustained at most one frame in a hundred was dropped, and the 95th percentile kept the budget
 * @param frames that came
 * @param droppedShare of them, dropped for being late
 * @param peoplePerFrame that were found
 * @param latencyMs from a frame's due moment to its poses, by percentile ({@code p50}, {@code p95}, {@code p99})
 * @param cpuMsPerFrame processor time of the whole process for each frame that was looked at
 * @param stageMsPerFrame the same by stage, as wall time on its thread
 */
public record LoadFigures(
        Load load,
        boolean sustained,
        long frames,
        double droppedShare,
        double peoplePerFrame,
        Map<String, Double> latencyMs,
        double cpuMsPerFrame,
        Map<String, Double> stageMsPerFrame) {}
