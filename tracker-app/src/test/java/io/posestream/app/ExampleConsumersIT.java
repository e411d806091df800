package io.posestream.app;

import static io.posestream.analytics.streams.Figures.frame;
import static io.posestream.analytics.streams.Figures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.analytics.streams.Figures;
import io.posestream.analytics.streams.Windows;
import io.posestream.broker.BrokerFixture;
import io.posestream.examples.PoseConsumer;
import io.posestream.frame.Outcome;
import io.posestream.wire.EventRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.SequenceRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The examples of deploy/examples, as they stand, against a real broker. */
@Timeout(120)
class ExampleConsumersIT {
    private static final Path EXAMPLE = Path.of("../deploy/examples/python/sequence_consumer.py");
    private static final Path PROTO = Path.of("../proto/src/main/protobuf");

    @TempDir
    private Path folder;

    @Test
    void shouldReadPosesInJavaEachOncePerRevision() throws Exception {
        String topic = BrokerFixture.createTopic("poses", 1);
        send(
                EventRecords.encode(topic, Windows.event()),
                PoseRecords.encode(topic, frame("door", 0, 0, standing(3, 100, 200))),
                PoseRecords.encode(topic, frame("door", 0, 0, standing(3, 100, 200))),
                PoseRecords.encode(topic, frame("door", 1, 100)),
                PoseRecords.encode(topic, frame("door", 1, 0, 0, 1, Outcome.TRACKED, standing(3, 110, 200))));
        List<String> lines = new ArrayList<>();

        new PoseConsumer(lines::add).read(BrokerFixture.bootstrap(), topic, 3_000);

        assertThat(lines)
                .containsExactly(
                        "door #0: right wrist of person 3 70,200", "door #0 refined: right wrist of person 3 80,200");
    }

    @Test
    void shouldReadSequencesInPython() throws Exception {
        Optional<String> python = pythonWith("google.protobuf, grpc_tools, kafka, numpy");
        assumeTrue(python.isPresent(), "no python3 with protobuf, grpcio-tools, kafka-python and numpy here");
        Files.copy(EXAMPLE, folder.resolve("sequence_consumer.py"));
        String compiler = run(
                python.get(),
                "-m",
                "grpc_tools.protoc",
                "-I",
                PROTO.toAbsolutePath().toString(),
                "--python_out=.",
                "posestream/v1/pose_sequence.proto");
        String topic = BrokerFixture.createTopic("sequences", 1);
        send(SequenceRecords.encode(topic, Windows.standing(48)));

        String said = run(python.get(), "sequence_consumer.py", BrokerFixture.bootstrap(), topic, "5");

        assertThat(said)
                .as(compiler)
                .contains("door person 3 until " + Figures.START_MS / 1000)
                .contains("ST-GCN (1, 3, 48, 18, 1), PoseC3D (1, 48, 17, 2), 100% filled");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", command) + "\n" + said)
                .isTrue();
        return said;
    }

    /** The interpreter in POSESTREAM_TEST_PYTHON, or the one on the path, if it has the libraries. */
    private Optional<String> pythonWith(String libraries) throws InterruptedException {
        String python = System.getenv().getOrDefault("POSESTREAM_TEST_PYTHON", "python3");
        try {
            Process process = new ProcessBuilder(python, "-c", "import " + libraries)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("import.txt").toFile())
                    .start();
            boolean has = process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
            process.destroyForcibly();
            return has ? Optional.of(python) : Optional.empty();
        } catch (IOException noPython) {
            return Optional.empty();
        }
    }

    @SafeVarargs
    private static void send(ProducerRecord<byte[], byte[]>... records) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", BrokerFixture.bootstrap());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                producer.send(record).get();
            }
        }
    }
}
