package io.posestream.app;

import io.posestream.delivery.DeliveryObserver;
import io.posestream.frame.Outcome;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Counts what delivery does, per stream, for the live table. Thread-safe. */
public final class DeliveryStats implements DeliveryObserver {
    private final Map<String, StreamStats> streams = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> deadLetters = new ConcurrentHashMap<>();
    private final CountDownLatch serving = new CountDownLatch(1);
    private final LongAdder unreadableStates = new LongAdder();
    private volatile String interruption = "";

    @Override
    public void partitionAssigned(int partition) {
        serving.countDown();
    }

    @Override
    public void posed(String streamId, Outcome outcome, long sinceCaptureNs, long sinceReadNs) {
        stream(streamId).posed(outcome, sinceCaptureNs);
    }

    @Override
    public void laneDepth(String streamId, int frames, long bytes) {
        stream(streamId).waiting(frames);
    }

    @Override
    public void deadLetter(String stage) {
        deadLetters.computeIfAbsent(stage, s -> new LongAdder()).increment();
    }

    @Override
    public void stateUnreadable(String streamId, String reason) {
        unreadableStates.increment();
    }

    @Override
    public void laneClosed(String streamId) {
        streams.remove(streamId);
    }

    @Override
    public void interrupted(String reason) {
        interruption = reason;
    }

    @Override
    public void recovered() {
        interruption = "";
    }

    /** Waits until the tracker has its share of the frames topic. @return false when it has none in time */
    public boolean awaitServing(long timeoutMs) throws InterruptedException {
        return serving.await(timeoutMs, TimeUnit.MILLISECONDS);
    }

    /** Streams served now, by id. */
    public Map<String, StreamStats> streams() {
        return streams;
    }

    /** Dead letters so far, by stage. */
    public Map<String, Long> deadLetters() {
        Map<String, Long> counts = new TreeMap<>();
        deadLetters.forEach((stage, count) -> counts.put(stage, count.sum()));
        return counts;
    }

    /** Streams that began anew, because what was known of them could not be read. */
    public long unreadableStates() {
        return unreadableStates.sum();
    }

    /** Why Kafka cannot be used now; empty when it can. */
    public String interruption() {
        return interruption;
    }

    private StreamStats stream(String streamId) {
        return streams.computeIfAbsent(streamId, id -> new StreamStats());
    }
}
