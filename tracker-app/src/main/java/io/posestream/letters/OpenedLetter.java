package io.posestream.letters;

import io.posestream.frame.SourceFrame;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One dead letter with its bytes, for people to look at. */
public final class OpenedLetter {
    private static final int HEAD_BYTES = 32;

    private final Letter letter;
    private final ConsumerRecord<byte[], byte[]> record;

    private OpenedLetter(Letter letter, ConsumerRecord<byte[], byte[]> record) {
        this.letter = letter;
        this.record = record;
    }

    /** @return empty when the record is no dead letter of ours */
    public static Optional<OpenedLetter> of(ConsumerRecord<byte[], byte[]> record) {
        return Letter.of(record).map(letter -> new OpenedLetter(letter, record));
    }

    /** Everything but the payload, by name, in a good order; may be added to. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("letter", letter.place().toString());
        facts.put("stream", letter.stream());
        facts.put("time", Instant.ofEpochMilli(letter.timeMs()).toString());
        facts.put("source", letter.sourceTopic() + "-" + letter.sourcePartition() + "@" + letter.sourceOffset());
        facts.put("stage", letter.stage());
        facts.put("reason", letter.reason());
        facts.put("bytes", letter.bytes());
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        facts.put("headers", headers);
        return facts;
    }

    /** The frame, if the record can be read as one. */
    public Optional<SourceFrame> frame() {
        try {
            return Optional.of(FrameRecords.decode(ReturnedRecord.source(letter, record)));
        } catch (WireException e) {
            return Optional.empty();
        }
    }

    /** In words, what is wrong with a record that is no frame. */
    public String whyNoFrame() {
        try {
            FrameRecords.decode(ReturnedRecord.source(letter, record));
            return "a frame";
        } catch (WireException e) {
            return "no frame: " + e.getMessage();
        }
    }

    /** The first bytes. */
    public String hexHead() {
        byte[] bytes = bytes();
        return HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, HEAD_BYTES));
    }

    public byte[] bytes() {
        return record.value() == null ? new byte[0] : record.value();
    }
}
