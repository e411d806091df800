package io.posestream.doctor;

import io.posestream.frame.EpochTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Compares the newest capture times with this machine's clock. A frame from the future proves that clocks disagree; an
 * old one proves nothing, for the camera may have stopped.
 */
final class CameraClocks {
    private static final long TOLERATED_MS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Object> kafka;
    private final String topic;

    CameraClocks(Map<String, Object> kafka, String topic) {
        this.kafka = new HashMap<>(kafka);
        this.topic = topic;
    }

    Finding finding() {
        OptionalLong newestMs = newest();
        if (newestMs.isEmpty()) {
            return Finding.skipped("clock", "there are no frames to compare clocks by");
        }
        long aheadMs = newestMs.getAsLong() - TimeUnit.NANOSECONDS.toMillis(EpochTime.nowNs());
        if (aheadMs > TOLERATED_MS) {
            return Finding.warn(
                    "clock",
                    "the newest frame was captured " + aheadMs + " ms in this machine's future",
                    "Let cameras, ingest hosts and trackers keep time by the same NTP servers; latencies and budgets"
                            + " are wrong by as much.");
        }
        return Finding.ok("clock", "the newest frame is " + -aheadMs + " ms old; none is from the future");
    }

    private OptionalLong newest() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            boolean any = false;
            for (Map.Entry<TopicPartition, Long> end :
                    consumer.endOffsets(partitions).entrySet()) {
                consumer.seek(end.getKey(), Math.max(0, end.getValue() - 1));
                any |= end.getValue() > 0;
            }
            return any
                    ? StreamSupport.stream(consumer.poll(PATIENCE).spliterator(), false)
                            .mapToLong(record -> record.timestamp())
                            .max()
                    : OptionalLong.empty();
        }
    }
}
