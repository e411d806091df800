package io.posestream.wire;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Records that could not be used, kept for people to look at and for replay. Stateless; any thread. */
public final class DeadLetters {
    /** Headers count as record size; a reason longer than this is cut. */
    static final int MAX_REASON_LENGTH = 1000;

    private DeadLetters() {}

    /**
     * The same key, bytes, timestamp and headers, with headers added that say where the record came from and why it was
     * refused.
     *
     * @param stage which step refused it, such as {@code wire} or {@code decode}
     * @param reason in words
     */
    public static ProducerRecord<byte[], byte[]> of(
            String topic,
            ConsumerRecord<byte[], byte[]> source,
            String stage,
            String reason,
            @Nullable Throwable cause) {
        RecordHeaders headers = new RecordHeaders(source.headers());
        Headers.put(headers, Headers.DEAD_LETTER_TOPIC, source.topic());
        Headers.put(headers, Headers.DEAD_LETTER_PARTITION, Integer.toString(source.partition()));
        Headers.put(headers, Headers.DEAD_LETTER_OFFSET, Long.toString(source.offset()));
        Headers.put(headers, Headers.DEAD_LETTER_STAGE, stage);
        Headers.put(headers, Headers.DEAD_LETTER_REASON, cut(reason));
        if (cause != null) {
            Headers.put(headers, Headers.DEAD_LETTER_EXCEPTION, cause.getClass().getName());
        }
        Long timestamp = source.timestamp() < 0 ? null : source.timestamp();
        return new ProducerRecord<>(topic, null, timestamp, source.key(), source.value(), headers);
    }

    private static String cut(String reason) {
        return reason.length() <= MAX_REASON_LENGTH ? reason : reason.substring(0, MAX_REASON_LENGTH) + "...";
    }
}
