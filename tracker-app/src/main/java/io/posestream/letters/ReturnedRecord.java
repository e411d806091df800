package io.posestream.letters;

import io.posestream.wire.FrameRecords;
import io.posestream.wire.Headers;
import io.posestream.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A dead letter as it was before: same key, bytes, time and headers, to the partition that it came from. */
final class ReturnedRecord {
    private ReturnedRecord() {}

    /** @param partitions of the source topic now; when the old one is gone, the key decides */
    static ProducerRecord<byte[], byte[]> of(Letter letter, ConsumerRecord<byte[], byte[]> record, int partitions) {
        ConsumerRecord<byte[], byte[]> source = source(letter, record);
        ProducerRecord<byte[], byte[]> back = named(source)
                .orElseGet(() -> new ProducerRecord<>(
                        source.topic(), null, time(source), source.key(), source.value(), source.headers()));
        RecordHeaders headers = new RecordHeaders(back.headers());
        headers.add(Headers.DEAD_LETTER_RETRIED, letter.place().toString().getBytes(StandardCharsets.UTF_8));
        Integer partition = letter.sourcePartition() < partitions ? letter.sourcePartition() : null;
        return new ProducerRecord<>(back.topic(), partition, back.timestamp(), back.key(), back.value(), headers);
    }

    /** The record as the tracker met it. */
    static ConsumerRecord<byte[], byte[]> source(Letter letter, ConsumerRecord<byte[], byte[]> record) {
        RecordHeaders headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(Headers.DEAD_LETTER_PREFIX)) {
                headers.add(header);
            }
        });
        return new ConsumerRecord<>(
                letter.sourceTopic(),
                letter.sourcePartition(),
                letter.sourceOffset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    /** A bare picture is named by its offset, which will be another: it goes back in an envelope with its old name. */
    private static Optional<ProducerRecord<byte[], byte[]>> named(ConsumerRecord<byte[], byte[]> source) {
        if (!FrameRecords.isBarePicture(source)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FrameRecords.encode(source.topic(), FrameRecords.decode(source)));
        } catch (WireException e) {
            return Optional.empty();
        }
    }

    private static Long time(ConsumerRecord<byte[], byte[]> source) {
        return Math.max(0, source.timestamp());
    }
}
