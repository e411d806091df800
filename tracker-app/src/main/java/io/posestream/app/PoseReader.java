package io.posestream.app;

import io.posestream.frame.PoseFrame;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicAdmin;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

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
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putIfAbsent("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
    }

    /** What reads along. */
    @FunctionalInterface
    public interface Listener {
        void poses(PoseFrame poses);
    }

    /**
     * Hands on every frame, in order per stream, until {@link #close()}.
     *
     * @param idleMs returns after so long without a frame; 0 = never
     */
    public void follow(Listener listener, long idleMs) {
        try (consumer) {
            long lastNs = System.nanoTime();
            while (!closed && (idleMs == 0 || (System.nanoTime() - lastNs) / 1_000_000 < idleMs)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (closed) {
                        return;
                    }
                    listener.poses(PoseRecords.decode(record));
                    lastNs = System.nanoTime();
                }
            }
        }
    }

    /** Makes {@link #follow} return soon. Any thread. */
    @Override
    public void close() {
        closed = true;
    }
}
