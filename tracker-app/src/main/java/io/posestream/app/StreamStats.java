package io.posestream.app;

import io.posestream.frame.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What one stream's frames became. Thread-safe; latencies are those since the last look. */
public final class StreamStats {
    private final Map<Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private volatile int waiting;

    void posed(Outcome outcome, long sinceCaptureNs) {
        outcomes.computeIfAbsent(outcome, first -> new LongAdder()).increment();
        latencies.add(sinceCaptureNs);
    }

    void waiting(int frames) {
        waiting = frames;
    }

    public long count(Outcome outcome) {
        LongAdder count = outcomes.get(outcome);
        return count == null ? 0 : count.sum();
    }

    public long total() {
        return outcomes.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Frames in the lane, not yet looked at. */
    public int waiting() {
        return waiting;
    }

    /** 95th percentile from capture to sent, in ms, of the frames since the last call. */
    public double takeP95Ms() {
        double p95 = latencies.ms(95);
        latencies.reset();
        return p95;
    }
}
