package io.posestream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.wire.FrameRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SpooledRecordsTest {
    @Test
    void shouldGiveBackAFrameAsItWas() {
        SourceFrame frame = new SourceFrame(
                new FrameId("Tür", 5, 7), 1_700_000_000_123_000_000L, Codec.H265, true, 64, 48, new byte[] {1});
        ProducerRecord<byte[], byte[]> record = FrameRecords.encode("frames", frame);

        ProducerRecord<byte[], byte[]> back = SpooledRecords.decode(SpooledRecords.encode(record));

        assertThat(back).usingRecursiveComparison().isEqualTo(record);
    }

    @Test
    void shouldKeepNullApartFromNothing() {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("frames", null, 5L, null, new byte[0]);
        record.headers().add("empty", new byte[0]).add("none", null).add("text", "é".getBytes(UTF_8));

        ProducerRecord<byte[], byte[]> back = SpooledRecords.decode(SpooledRecords.encode(record));

        assertThat(back.key()).isNull();
        assertThat(back.value()).isEmpty();
        assertThat(back.headers()).isEqualTo(record.headers());
    }
}
