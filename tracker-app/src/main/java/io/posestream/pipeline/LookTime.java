package io.posestream.pipeline;

/**
 * How long the next look of a stream will take, with some certainty: the running mean and twice the mean deviation from
 * it, as network protocols guess the time of an answer (RFC 6298). Not thread-safe.
 */
final class LookTime {
    private static final double NEW = 1.0 / 8;
    private static final double NEW_DEVIATION = 1.0 / 4;
    private static final double DEVIATIONS = 2;

    private final double mostMs;
    private double meanMs;
    private double deviationMs;

    /** @param mostMs more is never expected; else a single slow look could close the gate for good */
    LookTime(double mostMs) {
        this.mostMs = mostMs;
    }

    void add(long tookNs) {
        double tookMs = tookNs / 1e6;
        deviationMs += NEW_DEVIATION * (Math.abs(tookMs - meanMs) - deviationMs);
        meanMs += NEW * (tookMs - meanMs);
    }

    long expectedMs() {
        return Math.round(Math.min(mostMs, meanMs + DEVIATIONS * deviationMs));
    }
}
