package io.posestream.chaos;

import io.posestream.app.TopicFollower;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to its end, committed records only. */
final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Longer than a transaction of a tracker that died may hold the rest back. */
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);

    private WholeTopic() {}

    /** Records of each partition come in their order. */
    static void read(Map<String, String> kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = TopicFollower.open(kafka, List.of(topic), true)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long deadlineNs = System.nanoTime() + PATIENCE_NS;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    reader.accept(record);
                    deadlineNs = System.nanoTime() + PATIENCE_NS;
                }
                if (System.nanoTime() > deadlineNs) {
                    throw new ChaosException("topic " + topic + " cannot be read to its end: nothing came for "
                            + TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NS) + " s; see the broker's log");
                }
            }
        }
    }
}
