package io.posestream.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Kafka records as bytes on disk: topic, time (8), key, value, then name and value of each header; each of them behind
 * its length (4), -1 = null. Stateless.
 */
final class SpooledRecords {
    private static final int NULL = -1;

    private SpooledRecords() {}

    static byte[] encode(ProducerRecord<byte[], byte[]> record) {
        byte[] topic = record.topic().getBytes(StandardCharsets.UTF_8);
        int size = size(topic) + Long.BYTES + size(record.key()) + size(record.value());
        for (Header header : record.headers()) {
            size += size(header.key().getBytes(StandardCharsets.UTF_8)) + size(header.value());
        }
        ByteBuffer buffer = ByteBuffer.allocate(size);
        put(buffer, topic);
        buffer.putLong(record.timestamp());
        put(buffer, record.key());
        put(buffer, record.value());
        for (Header header : record.headers()) {
            put(buffer, header.key().getBytes(StandardCharsets.UTF_8));
            put(buffer, header.value());
        }
        return buffer.array();
    }

    static ProducerRecord<byte[], byte[]> decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        String topic = text(buffer);
        long timestamp = buffer.getLong();
        byte @Nullable [] key = get(buffer);
        byte @Nullable [] value = get(buffer);
        RecordHeaders headers = new RecordHeaders();
        while (buffer.hasRemaining()) {
            headers.add(text(buffer), get(buffer));
        }
        return new ProducerRecord<>(topic, null, timestamp, key, value, headers);
    }

    private static int size(byte @Nullable [] bytes) {
        return Integer.BYTES + (bytes == null ? 0 : bytes.length);
    }

    private static void put(ByteBuffer buffer, byte @Nullable [] bytes) {
        if (bytes == null) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(bytes.length).put(bytes);
        }
    }

    private static byte @Nullable [] get(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length == NULL) {
            return null;
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer buffer) {
        byte @Nullable [] bytes = get(buffer);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
