package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(90)
class GarbageIT {
    private static final int PAIRS = 300;
    private final Random random = new Random(42);

    @ParameterizedTest
    @EnumSource(Guarantee.class)
    void shouldAnswerEachBadRecordByOneDeadLetterAndEachFrameBetweenByPoses(Guarantee guarantee) {
        try (DeliveryRig rig = new DeliveryRig(2)) {
            for (int i = 0; i < PAIRS; i++) {
                rig.send(Frames.frame("gate", 1, i * 2L, 'N'));
                rig.send(garbage(rig.topics.frames(), i));
            }

            rig.start(rig.settings("a", guarantee));
            TopicReader poses = rig.reader(rig.topics.poses()).await(PAIRS);
            TopicReader letters = rig.reader(rig.topics.deadLetters()).await(PAIRS);
            letters.linger(Duration.ofMillis(300));
            poses.linger(Duration.ofMillis(100));

            assertThat(poses.poses())
                    .extracting(PoseFrame::id)
                    .extracting(id -> id.frameSeq())
                    .doesNotHaveDuplicates()
                    .hasSize(PAIRS);
            assertThat(letters.records).hasSize(PAIRS).allSatisfy(GarbageIT::saysWhy);
            Set<String> sources = new HashSet<>();
            letters.records.forEach(letter -> sources.add(Headers.text(letter, Headers.DEAD_LETTER_PARTITION) + "@"
                    + Headers.text(letter, Headers.DEAD_LETTER_OFFSET)));
            assertThat(sources).as("different records").hasSize(PAIRS);
        }
    }

    private static void saysWhy(ConsumerRecord<byte[], byte[]> letter) {
        assertThat(Headers.text(letter, Headers.DEAD_LETTER_STAGE)).isIn("wire", "order", "decode", "pipeline");
        assertThat(Headers.text(letter, Headers.DEAD_LETTER_REASON)).isNotBlank();
    }

    /** Ten kinds of bad record, over and over. */
    private ProducerRecord<byte[], byte[]> garbage(String topic, int i) {
        SourceFrame frame = Frames.frame("gate", 1, i * 2L + 1, 'N');
        byte[] good = FrameRecords.encode(topic, frame).value();
        return switch (i % 10) {
            case 0 -> record(topic, "gate", noise(200));
            case 1 -> record(topic, "gate", new byte[0]);
            case 2 -> record(topic, "gate", null);
            case 3 -> record(topic, null, good);
            case 4 -> record(topic, "another", good);
            case 5 -> record(topic, "gate", Arrays.copyOf(good, good.length - 3));
            case 6 -> record(topic, "gate", "{\"json\": true}".getBytes(StandardCharsets.UTF_8));
            case 7 -> FrameRecords.encode(topic, Frames.frame("gate", 1, i * 2L, 'N'));
            case 8 -> FrameRecords.encode(topic, Frames.frame("gate", 1, i * 2L + 1, i % 20 < 10 ? 'R' : 'X'));
            default ->
                FrameRecords.encode(
                        topic,
                        new SourceFrame(frame.id(), frame.captureTimeNs(), Codec.JPEG, true, 60_000, 60_000, noise(9)));
        };
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, @Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    }
}
