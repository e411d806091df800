package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.PoseAlert;
import io.posestream.frame.PoseSequence;
import io.posestream.pose.Box;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class MeaningRecordsTest {

    @Test
    void shouldBringASequenceOverTheWire() {
        PoseSequence sent = AsyncApiSamples.sequence();

        ProducerRecord<byte[], byte[]> record = SequenceRecords.encode("s", sent);
        PoseSequence read = SequenceRecords.decode(asRead(record));

        assertThat(read).usingRecursiveComparison().isEqualTo(sent);
        assertThat(record.timestamp()).isEqualTo(9_000);
    }

    @Test
    void shouldBringAMinuteAndAnAlertOverTheWire() {
        PoseAlert alert = new PoseAlert("door", 1, 2, "fall", 4, 3, 7, new Box(1, 2, 3, 4), "person 2 lies");

        assertThat(RollupRecords.decode(asRead(RollupRecords.encode("r", AsyncApiSamples.rollup()))))
                .isEqualTo(AsyncApiSamples.rollup());
        assertThat(AlertRecords.decode(asRead(AlertRecords.encode("a", alert)))).isEqualTo(alert);
    }

    @Test
    void shouldRefuseOneForAnother() {
        ConsumerRecord<byte[], byte[]> minute = asRead(RollupRecords.encode("r", AsyncApiSamples.rollup()));

        assertThatThrownBy(() -> SequenceRecords.decode(minute))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("holds a posestream.v1.StreamRollup; expected a posestream.v1.PoseSequence");
    }

    private static ConsumerRecord<byte[], byte[]> asRead(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
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
