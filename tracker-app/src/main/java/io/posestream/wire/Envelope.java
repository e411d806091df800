package io.posestream.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What every record has around its message: key, timestamp, schema version, content type. */
final class Envelope {
    static final int SCHEMA_MAJOR = 1;
    static final String SCHEMA_VERSION = SCHEMA_MAJOR + ".0";

    private static final String CONTENT_TYPE = "application/x-protobuf; messageType=";
    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");
    private static final Pattern MESSAGE_TYPE = Pattern.compile("messageType=\"?(posestream\\.[\\w.]+)");

    private Envelope() {}

    static ProducerRecord<byte[], byte[]> wrap(String topic, String streamId, long timeNs, Message message) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                null,
                Math.max(0, TimeUnit.NANOSECONDS.toMillis(timeNs)),
                streamId.getBytes(StandardCharsets.UTF_8),
                message.toByteArray());
        Headers.put(record.headers(), Headers.SCHEMA, SCHEMA_VERSION);
        Headers.put(record.headers(), Headers.CONTENT_TYPE, CONTENT_TYPE + name(message.getDescriptorForType()));
        return record;
    }

    /** The stream a record belongs to, from its key. */
    static String streamId(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.key().length == 0) {
            throw new WireException(where(record) + " has no key; the key must be the stream id in UTF-8");
        }
        String id;
        try {
            id = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(record.key()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WireException(
                    where(record) + " has a key that is not UTF-8 text; the key must be the stream id", e);
        }
        if (!StreamIds.isValid(id)) {
            throw new WireException(where(record) + " has a key that cannot be a stream id; expected " + StreamIds.RULE
                    + ", got " + id.length());
        }
        return id;
    }

    static byte[] value(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null || record.value().length == 0) {
            throw new WireException(where(record) + " has an empty value");
        }
        return record.value();
    }

    /**
     * Refuses what is said to be another message or a newer major version; says nothing about records without headers.
     */
    static void requireReadable(ConsumerRecord<byte[], byte[]> record, Descriptor expected) {
        String schema = Headers.text(record, Headers.SCHEMA);
        if (schema != null) {
            Matcher version = VERSION.matcher(schema);
            if (!version.matches()) {
                throw new WireException(where(record) + " has schema version '" + brief(schema)
                        + "'; expected major.minor, such as " + SCHEMA_VERSION);
            }
            if (Integer.parseInt(version.group(1)) > SCHEMA_MAJOR) {
                throw new WireException(where(record) + " has schema version " + schema
                        + "; this program reads up to major version " + SCHEMA_MAJOR + ", so update it first");
            }
        }
        String contentType = Headers.text(record, Headers.CONTENT_TYPE);
        Matcher type = MESSAGE_TYPE.matcher(contentType == null ? "" : contentType);
        if (type.find() && !type.group(1).equals(name(expected))) {
            throw new WireException(
                    where(record) + " holds a " + brief(type.group(1)) + "; expected a " + name(expected));
        }
    }

    static void requireSameStream(ConsumerRecord<byte[], byte[]> record, String keyId, String messageId) {
        if (!messageId.equals(keyId)) {
            throw new WireException(where(record) + " has key '" + keyId + "' but its message says stream '"
                    + brief(messageId) + "'; both must be the same");
        }
    }

    static WireException notParsable(ConsumerRecord<byte[], byte[]> record, String expected, Exception cause) {
        return new WireException(
                where(record) + " has a value of " + record.value().length + " bytes that is not " + expected, cause);
    }

    static String name(Descriptor descriptor) {
        return descriptor.getFullName();
    }

    static String where(ConsumerRecord<byte[], byte[]> record) {
        return "record " + record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    /** Foreign text for a message: short and on one line. */
    private static String brief(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 60 ? line : line.substring(0, 60) + "...";
    }
}
