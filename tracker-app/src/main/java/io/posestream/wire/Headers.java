package io.posestream.wire;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Names of the record headers we write. Values are UTF-8 text. */
public final class Headers {
    /** Version of the message, {@code major.minor}. A reader takes any minor of a major it knows. */
    public static final String SCHEMA = "schema";

    /** For example {@code application/x-protobuf; messageType=posestream.v1.PoseFrame}. */
    public static final String CONTENT_TYPE = "content-type";

    /** Id of the model that computed a pose frame; lets a consumer filter without parsing. */
    public static final String MODEL_ID = "model-id";

    /** Revision of a pose frame, {@code 0} or {@code 1}. */
    public static final String REVISION = "revision";

    /**
     * Trace context of the frame's producer; of the poses, that of the tracker's work on it or the same
     * (https://www.w3.org/TR/trace-context/).
     */
    public static final String TRACEPARENT = "traceparent";

    /** Begins the names of all headers that a dead letter has and its record had not. */
    public static final String DEAD_LETTER_PREFIX = "dead-letter-";

    public static final String DEAD_LETTER_TOPIC = "dead-letter-topic";
    public static final String DEAD_LETTER_PARTITION = "dead-letter-partition";
    public static final String DEAD_LETTER_OFFSET = "dead-letter-offset";

    /** Which step refused the record. */
    public static final String DEAD_LETTER_STAGE = "dead-letter-stage";

    /** Why, in words. */
    public static final String DEAD_LETTER_REASON = "dead-letter-reason";

    /** Class of the exception, if there was one. */
    public static final String DEAD_LETTER_EXCEPTION = "dead-letter-exception";

    /** On a record that was sent back, and on its mark: the letter's {@code partition@offset}. */
    public static final String DEAD_LETTER_RETRIED = "dead-letter-retried";

    private Headers() {}

    /** Newest value of a header; null when the record does not carry it. */
    public static @Nullable String text(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Trace context of a record, to be handed on; null when it carries none. */
    public static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> record) {
        return text(record, TRACEPARENT);
    }

    static void put(org.apache.kafka.common.header.Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
