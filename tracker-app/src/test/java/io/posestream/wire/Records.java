package io.posestream.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as a consumer would see them: partition 3, offset 41. */
final class Records {
    static final long TIMESTAMP_MS = 1_700_000_000_123L;

    private Records() {}

    static ConsumerRecord<byte[], byte[]> received(@Nullable String key, byte @Nullable [] value) {
        return received(key == null ? null : utf8(key), value, TIMESTAMP_MS, new RecordHeaders());
    }

    static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return received(sent.key(), sent.value(), sent.timestamp(), new RecordHeaders(sent.headers()));
    }

    static ConsumerRecord<byte[], byte[]> received(
            byte @Nullable [] key, byte @Nullable [] value, long timestampMs, RecordHeaders headers) {
        return new ConsumerRecord<>(
                "frames", 3, 41, timestampMs, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
