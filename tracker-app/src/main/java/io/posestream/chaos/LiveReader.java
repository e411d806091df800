package io.posestream.chaos;

import io.posestream.app.Latencies;
import io.posestream.app.TopicFollower;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads outcomes as they become visible, as any consumer would, to show progress and latency. Own thread. */
final class LiveReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long CLOSE_MS = 10_000;

    private final TopicNames topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Latencies latencies = new Latencies();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong movedNs = new AtomicLong(System.nanoTime());
    private final Set<FrameId> told = new HashSet<>();
    private final Map<String, Long> newestNs = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::follow, "live-reader");
    private volatile boolean closed;

    LiveReader(Map<String, String> kafka, TopicNames topics) {
        this.topics = topics;
        consumer = TopicFollower.open(kafka, List.of(topics.poses(), topics.deadLetters()), true);
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (KafkaException e) {
            LOG.warn("Progress is not shown any more: {}", e.toString());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        movedNs.set(System.nanoTime());
        if (record.topic().equals(topics.deadLetters())) {
            answered.incrementAndGet();
            return;
        }
        PoseFrame poses = PoseRecords.decode(record);
        if (poses.revision() == 0 && told.add(poses.id())) {
            newestNs.merge(poses.id().streamId(), poses.emitTimeNs(), Math::max);
            latencies.add(EpochTime.nowNs() - poses.captureTimeNs());
            answered.incrementAndGet();
        }
    }

    /** Outcomes so far; a frame that is told twice counts once. */
    long answered() {
        return answered.get();
    }

    /** Whether an outcome of this stream was sent after a moment, nanoseconds since 1970. */
    boolean toldAfter(String streamId, long timeNs) {
        return newestNs.getOrDefault(streamId, 0L) > timeNs;
    }

    /** From capture to here. */
    Map<String, Double> latencyMs() {
        return latencies.percentilesMs();
    }

    /** Returns when so many outcomes are here, or when none came for the time given. */
    void await(long outcomes, long quietMs) throws InterruptedException {
        movedNs.set(System.nanoTime());
        while (answered() < outcomes && System.nanoTime() - movedNs.get() < TimeUnit.MILLISECONDS.toNanos(quietMs)) {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
