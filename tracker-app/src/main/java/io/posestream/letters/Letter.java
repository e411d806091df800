package io.posestream.letters;

import io.posestream.wire.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a dead letter without its bytes.
 *
 * @param place where it lies
 * @param stream its key; empty when that is no text
 * @param timeMs capture time of the record, milliseconds since 1970
 * @param sourceTopic where it came from, with partition and offset
 * @param reason in words
 * @param bytes size of its value
 * @param retried whether it was sent back
 */
public record Letter(
        LetterPlace place,
        String stream,
        long timeMs,
        String sourceTopic,
        int sourcePartition,
        long sourceOffset,
        String stage,
        String reason,
        int bytes,
        boolean retried) {

    /** @return empty when the record is no dead letter of ours */
    static Optional<Letter> of(ConsumerRecord<byte[], byte[]> record) {
        String topic = Headers.text(record, Headers.DEAD_LETTER_TOPIC);
        String partition = Headers.text(record, Headers.DEAD_LETTER_PARTITION);
        String offset = Headers.text(record, Headers.DEAD_LETTER_OFFSET);
        try {
            return topic == null || partition == null || offset == null
                    ? Optional.empty()
                    : Optional.of(new Letter(
                            new LetterPlace(record.partition(), record.offset()),
                            text(record.key()),
                            record.timestamp(),
                            topic,
                            Integer.parseInt(partition),
                            Long.parseLong(offset),
                            orEmpty(Headers.text(record, Headers.DEAD_LETTER_STAGE)),
                            orEmpty(Headers.text(record, Headers.DEAD_LETTER_REASON)),
                            record.value() == null ? 0 : record.value().length,
                            false));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Letter wasRetried() {
        return new Letter(
                place, stream, timeMs, sourceTopic, sourcePartition, sourceOffset, stage, reason, bytes, true);
    }

    /** The reason without what differs from letter to letter, so that letters can be counted by it. */
    public String kind() {
        return reason.replaceAll("record \\S+-\\d+@\\d+", "the record").replaceAll("\\d+", "N");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(byte @Nullable [] key) {
        try {
            return key == null
                    ? ""
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key))
                            .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
