package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.broker.BrokerFixture;
import io.posestream.evaluation.Walkers;
import io.posestream.wire.PoseRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Truth and poses off a real broker. */
class EvalStreamTopicsIT {
    private static final int FRAMES = 60;

    @TempDir
    Path folder;

    @Test
    void shouldCompareRecordedTopicsAndTheirCopiesInFilesAlike() throws Exception {
        String truth = BrokerFixture.createTopic("truth", 2);
        String poses = BrokerFixture.createTopic("poses", 2);
        record(truth, 0);
        record(poses, 5);

        Console topics = Console.run(
                "eval",
                "stream",
                "--truth-topic",
                truth,
                "--poses-topic",
                poses,
                "--stream",
                "door",
                "--bootstrap-servers",
                BrokerFixture.bootstrap(),
                "--json");
        Console files = Console.run(
                "eval",
                "stream",
                "--truth",
                tail(truth).toString(),
                "--poses",
                tail(poses).toString(),
                "--stream",
                "door",
                "--json");

        assertThat(topics.exitCode()).as(topics.err()).isEqualTo(ExitCode.OK);
        assertThat(topics.out()).isEqualTo(files.out());
        JsonNode answer = new ObjectMapper().readTree(topics.out());
        assertThat(answer.get("Frames").asInt()).isEqualTo(FRAMES);
        assertThat(answer.get("errorPx").asDouble()).isEqualTo(5);
    }

    @Test
    void shouldSayThatATopicIsNotThere() {
        Console console = Console.run(
                "eval",
                "stream",
                "--truth-topic",
                BrokerFixture.uniqueName("nowhere"),
                "--poses-topic",
                "any",
                "--bootstrap-servers",
                BrokerFixture.bootstrap());

        assertThat(console.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(console.err()).contains("nowhere").doesNotContain("\tat ");
    }

    private Path tail(String topic) throws Exception {
        Console console = Console.run(
                "tail",
                "--topic",
                topic,
                "--from-beginning",
                "--limit",
                Integer.toString(2 * FRAMES),
                "--bootstrap",
                BrokerFixture.bootstrap(),
                "--json");
        return Files.writeString(folder.resolve(topic + ".jsonl"), console.out());
    }

    private static void record(String topic, double offsetPx) {
        Map<String, Object> client = Map.of("bootstrap.servers", BrokerFixture.bootstrap());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int seq = 0; seq < FRAMES; seq++) {
                for (String stream : List.of("door", "yard")) {
                    producer.send(PoseRecords.encode(
                            topic, Walkers.frame(stream, seq, 0, List.of(Walkers.person(1, 0, offsetPx, 0)))));
                }
            }
        }
    }
}
