package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.wire.DeadLetters;
import io.posestream.wire.FrameRecords;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters on a real broker. */
@Timeout(60)
class DlqCommandIT {
    private static final long NOON_MS = 1_700_000_000_000L;

    @TempDir
    private Path folder;

    private final String frames = BrokerFixture.createTopic("frames", 2);
    private final String letters = BrokerFixture.createTopic("letters", 3);

    @Test
    void shouldCountLettersByStreamStageAndReason() throws Exception {
        for (int i = 0; i < 5; i++) {
            bury(
                    envelope("door", i, 10 + i),
                    "decode",
                    "record " + frames + "-0@" + (10 + i) + " is torn at byte " + i);
        }
        bury(envelope("yard", 3, 40), "wire", "no key");

        JsonNode answer = new ObjectMapper().readTree(dlq("list", "--json").out());

        assertThat(answer.get("letters").asInt()).isEqualTo(6);
        JsonNode most = answer.get("groups").get(0);
        assertThat(most.get("stream").asText()).isEqualTo("door");
        assertThat(most.get("count").asInt()).isEqualTo(5);
        assertThat(most.get("reason").asText()).isEqualTo("the record is torn at byte N");
        assertThat(most.get("firstTimeMs").asLong()).isEqualTo(NOON_MS);
        assertThat(most.get("lastTimeMs").asLong()).isEqualTo(NOON_MS + 4);
        assertThat(dlq("list").out()).contains("yard", "no key").endsWith("6 dead letters\n");
        assertThat(dlq("list", "--from", Long.toString(NOON_MS + 4)).out()).endsWith("1 dead letters\n");
    }

    @Test
    void shouldShowWhatTheBytesAreAndSaveThem() throws Exception {
        byte[] jpeg = jpeg();
        bury(bare("door", jpeg, 77), "pipeline", "the pipeline failed");
        String place = place(0);
        Path saved = folder.resolve("frame.jpg");

        Console shown = dlq("show", place, "--save", saved.toString());

        assertThat(shown.out())
                .contains(frames + "-0@77", "the pipeline failed", "ff d8 ff")
                .contains("JPEG key frame", "decodes to 48 x 32 pixels");
        assertThat(Files.readAllBytes(saved)).isEqualTo(jpeg);
        Console nothing = dlq("show", "0@999");
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nothing.err()).contains("There is no dead letter at 0@999").doesNotContain("\tat ");
    }

    @Test
    void shouldSendLettersBackOnceInTheirOldOrderUnderTheirOldNames() throws Exception {
        for (int i : new int[] {3, 0, 1, 4, 2}) {
            bury(envelope("door", i, 20 + i), i % 2 == 0 ? "decode" : "pipeline", "fault " + i);
        }
        bury(bare("yard", jpeg(), 31), "decode", "fault");

        assertThat(dlq("retry", "--stream", "door", "--dry-run").out()).endsWith("5 letters to send back, 0 sent\n");
        assertThat(sentBack()).isEmpty();
        assertThat(dlq("retry", "--stream", "door", "--stage", "decode").out())
                .isEqualTo("3 letters to send back, 3 sent\n");
        assertThat(sentBack()).extracting(FrameId::frameSeq).containsExactly(0L, 2L, 4L);

        JsonNode rest =
                new ObjectMapper().readTree(dlq("retry", "--all", "--json").out());

        assertThat(rest.get("sent").asInt()).isEqualTo(3);
        assertThat(sentBack())
                .containsExactly(
                        new FrameId("door", 5, 0),
                        new FrameId("door", 5, 2),
                        new FrameId("door", 5, 4),
                        new FrameId("door", 5, 1),
                        new FrameId("door", 5, 3),
                        new FrameId("yard", 0, 31));
        assertThat(dlq("retry", "--all").out()).isEqualTo("0 letters to send back, 0 sent\n");
        assertThat(sentBack()).hasSize(6);
    }

    @Test
    void shouldLeaveKeyTimeAndBytesAsTheyWere() throws Exception {
        ConsumerRecord<byte[], byte[]> torn = record("door", "torn".getBytes(StandardCharsets.UTF_8), 12);
        bury(torn, "wire", "torn");

        dlq("retry", "--reason", "TORN");

        assertThat(TopicReader.readAll(BrokerFixture.bootstrap(), frames))
                .singleElement()
                .satisfies(back -> {
                    assertThat(back.key()).isEqualTo(torn.key());
                    assertThat(back.value()).isEqualTo(torn.value());
                    assertThat(back.timestamp()).isEqualTo(torn.timestamp());
                    assertThat(back.partition()).isEqualTo(torn.partition());
                    assertThat(Stream.of(back.headers().toArray()).map(header -> header.key()))
                            .containsExactly("dead-letter-retried");
                });
    }

    @Test
    void shouldAskWhichLettersAreMeant() {
        Console console = dlq("retry");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("No letters are chosen");
    }

    private Console dlq(String verb, String... more) {
        Stream<String> where = Stream.of(
                "--bootstrap",
                BrokerFixture.bootstrap(),
                "--set",
                "topics.frames=" + frames,
                "--set",
                "topics.dead-letters=" + letters);
        return Console.run(Stream.of(Stream.of("dlq", verb), Stream.of(more), where)
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private List<FrameId> sentBack() {
        return TopicReader.readAll(BrokerFixture.bootstrap(), frames).stream()
                .map(record -> FrameRecords.decode(record).id())
                .toList();
    }

    private String place(int index) {
        ConsumerRecord<byte[], byte[]> letter =
                TopicReader.readAll(BrokerFixture.bootstrap(), letters).get(index);
        return letter.partition() + "@" + letter.offset();
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, String stage, String reason) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", BrokerFixture.bootstrap());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(DeadLetters.of(letters, record, stage, reason, null)).get();
        }
    }

    private ConsumerRecord<byte[], byte[]> envelope(String stream, int seq, long offset) {
        SourceFrame frame = new SourceFrame(
                new FrameId(stream, 5, seq), (NOON_MS + seq) * 1_000_000, Codec.H264, seq == 0, 640, 360, new byte[50]);
        ProducerRecord<byte[], byte[]> sent = FrameRecords.encode(frames, frame);
        return received(sent.timestamp(), sent.key(), sent.value(), new RecordHeaders(sent.headers()), offset);
    }

    private ConsumerRecord<byte[], byte[]> bare(String stream, byte[] picture, long offset) {
        return record(stream, picture, offset);
    }

    private ConsumerRecord<byte[], byte[]> record(String stream, byte[] value, long offset) {
        return received(NOON_MS, stream.getBytes(StandardCharsets.UTF_8), value, new RecordHeaders(), offset);
    }

    private ConsumerRecord<byte[], byte[]> received(
            long timeMs, byte[] key, byte[] value, RecordHeaders headers, long offset) {
        return new ConsumerRecord<>(
                frames,
                0,
                offset,
                timeMs,
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
