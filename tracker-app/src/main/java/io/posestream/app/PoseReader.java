package io.posestream.app;

import io.posestream.frame.PoseFrame;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicAdmin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Follows the poses topic from all partitions, without a group, so that it disturbs nobody. */
public final class PoseReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean closed;

    /**
     * @param kafka properties of the client
     * @param fromBeginning else only what comes from now on
     * @throws io.posestream.wire.TransportException when the broker or the topic is not there
     */
    public PoseReader(Map<String, String> kafka, String topic, boolean fromBeginning) {
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(topic));
        }
        consumer = TopicFollower.open(kafka, List.of(topic), fromBeginning);
    }

    /**
     * Hands on every frame, in order per stream, until {@link #close()}.
     *
     * @param idleMs returns after so long without a frame; 0 = never
     */
    public void follow(Consumer<PoseFrame> listener, long idleMs) {
        try (consumer) {
            long lastNs = System.nanoTime();
            while (!closed && (idleMs == 0 || (System.nanoTime() - lastNs) / 1_000_000 < idleMs)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (closed) {
                        return;
                    }
                    listener.accept(PoseRecords.decode(record));
                    lastNs = System.nanoTime();
                }
            }
        }
    }

    /** Hands on every frame that the topic holds now, in order per stream. */
    public void readToEnd(Consumer<PoseFrame> listener) {
        try (consumer) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (!closed
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    listener.accept(PoseRecords.decode(record));
                }
            }
        }
    }

    /** Makes {@link #follow} and {@link #readToEnd} return soon. Any thread. */
    @Override
    public void close() {
        closed = true;
    }
}
