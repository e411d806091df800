package io.posestream.analytics.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Place of a sample in its store. Its bytes sort like stream, epoch, track, time, so that a stream is one range; a
 * stream id holds no control character and ends at the zero.
 */
record SampleKey(String streamId, long epoch, long trackId, long timeNs) {
    private static final int NUMBERS = 3 * Long.BYTES;

    static final Serde<SampleKey> SERDE = Serdes.serdeFrom(
            (topic, key) -> key == null ? null : key.bytes(), (topic, bytes) -> bytes == null ? null : parse(bytes));

    static SampleKey first(String streamId, long epoch) {
        return new SampleKey(streamId, epoch, 0, 0);
    }

    static SampleKey last(String streamId, long epoch) {
        return new SampleKey(streamId, epoch, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private byte[] bytes() {
        byte[] id = streamId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(id.length + 1 + NUMBERS)
                .put(id)
                .put((byte) 0)
                .putLong(epoch)
                .putLong(trackId)
                .putLong(timeNs)
                .array();
    }

    private static SampleKey parse(byte[] bytes) {
        int idLength = bytes.length - NUMBERS - 1;
        ByteBuffer numbers = ByteBuffer.wrap(bytes, idLength + 1, NUMBERS);
        return new SampleKey(
                new String(bytes, 0, idLength, StandardCharsets.UTF_8),
                numbers.getLong(),
                numbers.getLong(),
                numbers.getLong());
    }
}
