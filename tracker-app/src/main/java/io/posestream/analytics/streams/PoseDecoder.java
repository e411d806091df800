package io.posestream.analytics.streams;

import io.posestream.frame.PoseFrame;
import io.posestream.wire.DeadLetters;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.WireException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes to pose frames; what is none becomes a dead letter with its original bytes. */
final class PoseDecoder extends ContextualProcessor<byte[], byte[], Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(PoseDecoder.class);
    private static final String STAGE = "analytics";

    private final String deadLetterTopic;

    PoseDecoder(String deadLetterTopic) {
        this.deadLetterTopic = deadLetterTopic;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        ConsumerRecord<byte[], byte[]> source = asRead(record, context().recordMetadata());
        try {
            PoseFrame frame = PoseRecords.decode(source);
            context().forward(record.withKey(frame.id().streamId()).withValue(frame), Operators.ADMIT);
        } catch (WireException e) {
            LOG.warn("{}; it goes to {}", e.getMessage(), deadLetterTopic);
            ProducerRecord<byte[], byte[]> letter =
                    DeadLetters.of(deadLetterTopic, source, STAGE, String.valueOf(e.getMessage()), e);
            context()
                    .forward(
                            new Record<>(letter.key(), letter.value(), record.timestamp(), letter.headers()),
                            Operators.WRITE_DEAD_LETTERS);
        }
    }

    private static ConsumerRecord<byte[], byte[]> asRead(
            Record<byte[], byte[]> record, Optional<RecordMetadata> place) {
        return new ConsumerRecord<>(
                place.map(RecordMetadata::topic).orElse(""),
                place.map(RecordMetadata::partition).orElse(-1),
                place.map(RecordMetadata::offset).orElse(-1L),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
