package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.posestream.frame.SourceFrame;
import io.posestream.proto.v1.Codec;
import io.posestream.proto.v1.Frame;
import io.posestream.proto.v1.Outcome;
import io.posestream.proto.v1.PoseFrame;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class FrameGarbageTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    @Test
    void shouldRefuseARecordWithoutKey() {
        refuses(Records.received((String) null, JPEG), "record frames-3@41 has no key; the key must be the stream id");
    }

    @Test
    void shouldRefuseKeysThatAreNoStreamId() {
        refuses(key(new byte[] {(byte) 0xC3, (byte) 0x28}), "has a key that is not UTF-8 text");
        refuses(key(Records.utf8("   ")), "has a key that cannot be a stream id; expected 1 to 200 printable");
        refuses(key(Records.utf8("a\nb")), "has a key that cannot be a stream id");
        refuses(key(Records.utf8("x".repeat(201))), "expected 1 to 200 printable characters, got 201");
    }

    @Test
    void shouldRefuseAnEmptyValue() {
        refuses(Records.received("cam", new byte[0]), "record frames-3@41 has an empty value");
        refuses(Records.received("cam", (byte[]) null), "record frames-3@41 has an empty value");
    }

    @Test
    void shouldRefuseBytesThatAreNoMessage() {
        byte[] text = Records.utf8("hello, this is not a picture");

        refuses(
                Records.received("cam", text),
                "has a value of 28 bytes that is not a posestream.v1.Frame, JPEG or PNG");
    }

    @Test
    void shouldRefuseATruncatedFrame() {
        byte[] whole = frame().build().toByteArray();

        refuses(Records.received("cam", Arrays.copyOf(whole, whole.length - 2)), "is not a posestream.v1.Frame");
    }

    @Test
    void shouldRefuseAPoseFrame() {
        PoseFrame poses = PoseFrame.newBuilder()
                .setStreamId("cam")
                .setIngestTimeNs(1_700_000_000_000_000_000L)
                .setOutcome(Outcome.OUTCOME_EMPTY)
                .setSkeleton("body-pose/coco-17")
                .build();
        RecordHeaders headers = new RecordHeaders();
        Headers.put(headers, Headers.CONTENT_TYPE, "application/x-protobuf; messageType=posestream.v1.PoseFrame");

        refuses(
                Records.received(Records.utf8("cam"), poses.toByteArray(), 0, headers),
                "holds a posestream.v1.PoseFrame; expected a posestream.v1.Frame");
        refuses(Records.received("cam", poses.toByteArray()), "has codec number");
    }

    @Test
    void shouldRefuseAnEnvelopeOfAnotherStream() {
        refuses(
                Records.received("cam-2", frame().build().toByteArray()),
                "has key 'cam-2' but its message says stream 'cam'; both must be the same");
    }

    @Test
    void shouldRefuseAMissingOrUnknownCodec() {
        refuses(frame().setCodec(Codec.CODEC_UNSPECIFIED), "has codec number 0; expected 1 (JPEG), 2 (PNG)");
        refuses(frame().setCodecValue(77), "has codec number 77; expected 1 (JPEG)");
    }

    @Test
    void shouldRefuseAFrameWithoutPayload() {
        refuses(frame().clearPayload(), "has a frame without payload");
    }

    @Test
    void shouldRefuseNegativeNumbers() {
        refuses(frame().setFrameSeq(-1), "has epoch 0, frame number -1 and capture time 0 ns; none may be negative");
        refuses(frame().setEpoch(-5), "has epoch -5");
        refuses(frame().setCaptureTimeNs(-9), "capture time -9 ns");
    }

    @Test
    void shouldRefuseAbsurdSizes() {
        refuses(
                frame().setWidth(1_000_000).setHeight(2),
                "announces a picture of 1000000 x 2 pixels; the limit is 16384 a side and 33177600 in all");
        refuses(frame().setWidth(16_000).setHeight(16_000), "announces a picture of 16000 x 16000 pixels");
        refuses(frame().setWidth(-1), "announces a picture of -1 x 0 pixels");
        refuses(frame().setPayload(ByteString.copyFrom(new byte[(16 << 20) + 1])), "the limit is 16777216");
    }

    @Test
    void shouldRefuseANewerMajorVersion() {
        refuses(version("2.0"), "has schema version 2.0; this program reads up to major version 1, so update it first");
        refuses(version("latest"), "has schema version 'latest'; expected major.minor, such as 1.0");
    }

    @Test
    void shouldRefuseABareJpegWithoutTime() {
        refuses(
                Records.received(Records.utf8("cam"), JPEG, -1, new RecordHeaders()),
                "is a bare JPEG with timestamp -1; expected its capture time in milliseconds since 1970");
        refuses(
                Records.received(Records.utf8("cam"), JPEG, Long.MAX_VALUE, new RecordHeaders()),
                "is a bare JPEG with timestamp 9223372036854775807");
    }

    @Property(tries = 2000)
    void shouldEitherReadOrExplainAnyBytes(@ForAll @Size(max = 64) byte[] key, @ForAll @Size(max = 256) byte[] value) {
        ConsumerRecord<byte[], byte[]> record = Records.received(key, value, Records.TIMESTAMP_MS, new RecordHeaders());
        try {
            SourceFrame frame = FrameRecords.decode(record);
            assertThat(frame.payload()).isNotEmpty();
        } catch (WireException explained) {
            assertThat(explained).hasMessageStartingWith("record frames-3@41 ");
        }
    }

    @Property(tries = 2000)
    void shouldEitherReadOrExplainADamagedFrame(
            @ForAll @IntRange(max = 23) int from, @ForAll @Size(max = 6) byte[] damage) {
        Frame whole = frame().setEpoch(5)
                .setFrameSeq(300)
                .setWidth(640)
                .setHeight(480)
                .build();
        byte[] value = whole.toByteArray();
        System.arraycopy(damage, 0, value, Math.min(from, value.length - damage.length), damage.length);
        try {
            assertThat(FrameRecords.decode(Records.received("cam", value)).id().streamId())
                    .isEqualTo("cam");
        } catch (WireException explained) {
            assertThat(explained).hasMessageStartingWith("record frames-3@41 ");
        }
    }

    private static Frame.Builder frame() {
        return Frame.newBuilder().setStreamId("cam").setCodec(Codec.CODEC_JPEG).setPayload(ByteString.copyFrom(JPEG));
    }

    private static ConsumerRecord<byte[], byte[]> key(byte[] key) {
        return Records.received(key, JPEG, Records.TIMESTAMP_MS, new RecordHeaders());
    }

    private static ConsumerRecord<byte[], byte[]> version(String version) {
        RecordHeaders headers = new RecordHeaders();
        Headers.put(headers, Headers.SCHEMA, version);
        return Records.received(Records.utf8("cam"), frame().build().toByteArray(), 0, headers);
    }

    private static void refuses(Frame.Builder frame, String reason) {
        refuses(Records.received("cam", frame.build().toByteArray()), reason);
    }

    private static void refuses(ConsumerRecord<byte[], byte[]> record, String reason) {
        assertThatThrownBy(() -> FrameRecords.decode(record))
                .isInstanceOf(WireException.class)
                .hasMessageContaining(reason);
    }
}
