package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.frame.SourceFrame;
import io.posestream.wire.FrameRecords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two simulated cameras, recorded on a real broker. */
@Timeout(180)
class ReplayCommandIT {
    private static final int FRAMES = 25;

    @TempDir
    private Path folder;

    private final String recorded = BrokerFixture.createTopic("recorded", 3);
    private final String events = BrokerFixture.createTopic("events", 1);
    private final String truth = BrokerFixture.createTopic("truth", 1);

    @BeforeEach
    void record() {
        ingest("door", 3);
        ingest("gate", 4);
    }

    @Test
    void shouldWriteTheSameBytesHoweverManyThreadsAndWhateverTheSpeed() throws Exception {
        Path first = track("first.jsonl", "--set", "engine.workers=1");
        Path second = track("second.jsonl", "--set", "engine.workers=3", "--speed", "10");

        assertThat(Files.readAllLines(first)).hasSize(2 * FRAMES).anyMatch(line -> line.contains("\"track_id\":1"));
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void shouldKeepOrderIdentityAndBytesOnAnotherTopic() {
        String copy = BrokerFixture.createTopic("copy", 1);

        Console console = replay("--to-topic", copy, "--speed", "max");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        assertThat(partitions(recorded)).hasSize(2);
        assertThat(TopicReader.readAll(BrokerFixture.bootstrap(), copy))
                .isSortedAccordingTo(Comparator.comparingLong(ConsumerRecord::timestamp));
        for (String stream : List.of("door", "gate")) {
            List<ConsumerRecord<byte[], byte[]>> before = records(recorded, stream);
            List<ConsumerRecord<byte[], byte[]>> after = records(copy, stream);
            assertThat(after).hasSize(FRAMES);
            assertThat(after)
                    .map(ConsumerRecord::value)
                    .containsExactlyElementsOf(
                            before.stream().map(ConsumerRecord::value).toList());
            assertThat(after)
                    .map(ConsumerRecord::timestamp)
                    .isEqualTo(before.stream().map(ConsumerRecord::timestamp).toList());
        }
    }

    @Test
    void shouldShiftTimesAndEpochsToNow() {
        String copy = BrokerFixture.createTopic("copy", 1);
        SourceFrame old = frames(recorded, "door").get(0);
        long beforeMs = System.currentTimeMillis();

        replay("--to-topic", copy, "--speed", "10", "--now", "--stream", "door");

        List<SourceFrame> shifted = frames(copy, "door");
        assertThat(shifted).hasSize(FRAMES);
        assertThat(shifted.get(0).captureTimeNs() / 1_000_000).isGreaterThanOrEqualTo(beforeMs);
        assertThat(shifted.get(0).id().epoch()).isGreaterThan(old.id().epoch());
        assertThat(shifted.get(FRAMES - 1).captureTimeNs() - shifted.get(0).captureTimeNs())
                .isEqualTo(frames(recorded, "door").get(FRAMES - 1).captureTimeNs() - old.captureTimeNs());
        assertThat(shifted).map(SourceFrame::payload).startsWith(old.payload());
    }

    @Test
    void shouldReplayARangeOfTimeOrOffsets() throws Exception {
        List<SourceFrame> door = frames(recorded, "door");
        long fromMs = door.get(5).captureTimeNs() / 1_000_000;
        long toMs = door.get(15).captureTimeNs() / 1_000_000;
        String copy = BrokerFixture.createTopic("copy", 1);

        Console byTime = replay(
                "--to-topic", copy, "--speed", "max", "--stream", "door", "--from", "" + fromMs, "--to", "" + toMs);
        assertThat(byTime.exitCode()).as(byTime.err()).isEqualTo(ExitCode.OK);
        assertThat(frames(copy, "door"))
                .map(frame -> frame.id().frameSeq())
                .containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);

        Console byOffset = replay(
                "--to-topic", copy, "--speed", "max", "--stream", "door", "--from", "@3", "--to", "@6", "--json");
        JsonNode summary = new ObjectMapper().readTree(byOffset.out());
        assertThat(summary.get("records").asInt()).isBetween(1, 3);
    }

    @Test
    void shouldRefuseToFeedATopicWithItself() {
        Console console = replay("--to-topic", recorded);

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("cannot be replayed to itself").doesNotContain("\tat ");
    }

    private Path track(String file, String... more) {
        Path out = folder.resolve(file);
        Console console = replay(Stream.concat(
                        Stream.of("--out", out.toString(), "--set", "smoothing.look-ahead-frames=2"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        return out;
    }

    private Console replay(String... more) {
        return Console.run(Stream.concat(
                        Stream.of("replay", "--bootstrap", BrokerFixture.bootstrap(), "--topic", recorded),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void ingest(String stream, int seed) {
        Console console = Console.run(
                "ingest",
                "sim:?scene=crossing&people=3&fps=10&size=480x270&seconds=2.5&seed=" + seed,
                "--stream",
                stream,
                "--rate",
                "0",
                "--bootstrap",
                BrokerFixture.bootstrap(),
                "--set",
                "topics.frames=" + recorded,
                "--set",
                "topics.events=" + events,
                "--set",
                "topics.truth=" + truth);
        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic, String stream) {
        return TopicReader.readAll(BrokerFixture.bootstrap(), topic).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(stream))
                .toList();
    }

    private static Set<Integer> partitions(String topic) {
        return TopicReader.readAll(BrokerFixture.bootstrap(), topic).stream()
                .map(ConsumerRecord::partition)
                .collect(Collectors.toSet());
    }

    private static List<SourceFrame> frames(String topic, String stream) {
        return records(topic, stream).stream().map(FrameRecords::decode).toList();
    }
}
