package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class HostileRecordsTest {
    @Test
    void shouldBeTheSameForTheSameSeedAndManifold() {
        HostileRecords some = new HostileRecords("frames", Tape.CAMERA, 5);
        HostileRecords same = new HostileRecords("frames", Tape.CAMERA, 5);
        HostileRecords others = new HostileRecords("frames", Tape.CAMERA, 6);
        Set<Integer> contents = new HashSet<>();
        int different = 0;

        for (int i = 0; i < 10 * HostileRecords.KINDS; i++) {
            byte[] value = some.record(i).value();
            ProducerRecord<byte[], byte[]> other = others.record(i);
            // The capture time is now; where it stands in the bytes, they differ by it.
            assertThat(length(same.record(i))).isEqualTo(value == null ? -1 : value.length);
            different += Arrays.equals(value, other.value()) ? 0 : 1;
            contents.add(Arrays.hashCode(value));
        }

        assertThat(contents).hasSizeGreaterThan(8 * HostileRecords.KINDS);
        assertThat(different).isGreaterThan(8 * HostileRecords.KINDS);
    }

    private static int length(ProducerRecord<byte[], byte[]> record) {
        return record.value() == null ? -1 : record.value().length;
    }
}
