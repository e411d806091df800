package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.proto.v1.Frame;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameRecordsTest {
    private static final long CAPTURE_NS = 1_700_000_000_123_456_789L;

    @ParameterizedTest
    @EnumSource(Codec.class)
    void shouldReadBackWhatWasWritten(Codec codec) {
        SourceFrame frame = new SourceFrame(
                new FrameId("gate 7 / north", 1_700_000_000_000L, 12), CAPTURE_NS, codec, true, 1280, 720, new byte[] {
                    1, 2, 3
                });

        SourceFrame read = FrameRecords.decode(Records.received(FrameRecords.encode("frames", frame)));

        assertThat(read).usingRecursiveComparison().isEqualTo(frame);
    }

    @Test
    void shouldKeyByStreamAndStampWithCaptureTime() {
        SourceFrame frame =
                new SourceFrame(new FrameId("Tür", 5, 0), CAPTURE_NS, Codec.H264, false, 0, 0, new byte[] {9});

        ProducerRecord<byte[], byte[]> record = FrameRecords.encode("frames", frame);

        assertThat(record.topic()).isEqualTo("frames");
        assertThat(record.key()).isEqualTo(Records.utf8("Tür"));
        assertThat(record.timestamp()).isEqualTo(TimeUnit.NANOSECONDS.toMillis(CAPTURE_NS));
        ConsumerRecord<byte[], byte[]> received = Records.received(record);
        assertThat(Headers.text(received, "schema")).isEqualTo("1.0");
        assertThat(Headers.text(received, "content-type"))
                .isEqualTo("application/x-protobuf; messageType=posestream.v1.Frame");
    }

    @Test
    void shouldTakeABareJpeg() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

        SourceFrame frame = FrameRecords.decode(Records.received("gate-7", jpeg));

        assertThat(frame.id()).isEqualTo(new FrameId("gate-7", 0, 41));
        assertThat(frame.codec()).isEqualTo(Codec.JPEG);
        assertThat(frame.captureTimeNs()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(Records.TIMESTAMP_MS));
        assertThat(frame.keyFrame()).isTrue();
        assertThat(frame.payload()).isEqualTo(jpeg);
    }

    @Test
    void shouldTakeABarePngWithForeignHeaders() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        RecordHeaders headers = new RecordHeaders();
        Headers.put(headers, Headers.SCHEMA, "avro-17");
        Headers.put(headers, Headers.CONTENT_TYPE, "image/png");

        SourceFrame frame =
                FrameRecords.decode(Records.received(Records.utf8("gate-7"), png, Records.TIMESTAMP_MS, headers));

        assertThat(frame.codec()).isEqualTo(Codec.PNG);
    }

    @Test
    void shouldReadFieldsAndMinorVersionsOfTheFutureWithoutHarm() {
        Frame newer = Frame.newBuilder()
                .setStreamId("gate-7")
                .setFrameSeq(8)
                .setCaptureTimeNs(CAPTURE_NS)
                .setCodecValue(1)
                .setPayload(ByteString.copyFrom(new byte[] {7}))
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                99,
                                UnknownFieldSet.Field.newBuilder().addVarint(5).build())
                        .build())
                .build();
        RecordHeaders headers = new RecordHeaders();
        Headers.put(headers, Headers.SCHEMA, "1.42");

        SourceFrame frame = FrameRecords.decode(
                Records.received(Records.utf8("gate-7"), newer.toByteArray(), Records.TIMESTAMP_MS, headers));

        assertThat(frame.id().frameSeq()).isEqualTo(8);
        assertThat(frame.payload()).containsExactly(7);
    }
}
