package io.posestream.app;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took, kept to three digits from 0.1 ms to minutes. Thread-safe. */
public final class Latencies {
    private static final long MAX_US = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;

    private final Histogram histogramUs = new ConcurrentHistogram(MAX_US, DIGITS);

    /** A negative duration comes from clocks that disagree and counts as zero. */
    public void add(long durationNs) {
        histogramUs.recordValue(Math.max(0, Math.min(MAX_US, TimeUnit.NANOSECONDS.toMicros(durationNs))));
    }

    public double ms(double percentile) {
        return Math.round(histogramUs.getValueAtPercentile(percentile) / 100.0) / 10.0;
    }

    /** The three that people ask for, in ms. */
    public Map<String, Double> percentilesMs() {
        return Map.of("p50", ms(50), "p95", ms(95), "p99", ms(99));
    }

    public void reset() {
        histogramUs.reset();
    }
}
