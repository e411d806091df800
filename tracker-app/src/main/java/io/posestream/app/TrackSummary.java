package io.posestream.app;

import java.util.Map;

/**
 * What came of tracking one source.
 *
 * @param seconds of wall time from the first picture to the last
 * @param framesPerSecond throughput
 * @param tracks people confirmed over the whole source
 * @param peoplePerFrame mean of confirmed people
 * @param stageMsPerFrame per stage, all threads together
 */
public record TrackSummary(
        long frames,
        double seconds,
        double framesPerSecond,
        int tracks,
        double peoplePerFrame,
        Map<String, Double> stageMsPerFrame) {}
