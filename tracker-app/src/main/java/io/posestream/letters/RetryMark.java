package io.posestream.letters;

import io.posestream.wire.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The note on the dead letter topic that a letter was sent back; beside it, so that it is kept for longer. */
final class RetryMark {
    private RetryMark() {}

    static ProducerRecord<byte[], byte[]> of(String topic, LetterPlace place, byte @Nullable [] key) {
        ProducerRecord<byte[], byte[]> mark = new ProducerRecord<>(topic, place.partition(), key, null);
        mark.headers().add(Headers.DEAD_LETTER_RETRIED, place.toString().getBytes(StandardCharsets.UTF_8));
        return mark;
    }

    /** The letter that was sent back; empty when the record is no mark. */
    static Optional<LetterPlace> read(ConsumerRecord<byte[], byte[]> record) {
        String place = record.value() == null ? Headers.text(record, Headers.DEAD_LETTER_RETRIED) : null;
        return place == null ? Optional.empty() : LetterPlace.parse(place);
    }
}
