package io.posestream.cli;

import static io.posestream.analytics.streams.Figures.frame;
import static io.posestream.analytics.streams.Figures.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.proto.nv.Frame;
import io.posestream.wire.PoseRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two streams on a real broker; the first frame of one was refined, the second was delivered twice. */
@Timeout(60)
class ConvertCommandIT {
    @TempDir
    private Path folder;

    private final String poses = BrokerFixture.createTopic("poses", 2);

    @BeforeEach
    void record() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BrokerFixture.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (PoseFrame frame : List.of(
                    frame("door", 0, 0, standing(3, 100, 200)),
                    frame("door", 1, 100, standing(3, 110, 200)),
                    frame("door", 1, 100, standing(3, 110, 200)),
                    frame("door", 1, 0, 0, 1, Outcome.TRACKED, standing(3, 105, 200)),
                    frame("a/b", 0, 0, standing(8, 300, 200)))) {
                producer.send(PoseRecords.encode(poses, frame)).get();
            }
        }
    }

    @Test
    void shouldWriteEachFrameOnceInAllFormatsAndEachStreamForItself() throws Exception {
        Console console =
                convert("--out", folder.toString(), "--formats", "jsonl,coco,mot,posetrack,openpose,csv,metropolis");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        Path door = folder.resolve("door/1");
        assertThat(Files.readAllLines(door.resolve("poses.csv"))).hasSize(3);
        assertThat(Files.readAllLines(door.resolve("poses.csv")).get(1)).contains(",3,CONFIRMED,", "105.0");
        assertThat(Files.readAllLines(door.resolve("tracks.txt"))).hasSize(2);
        assertThat(Files.readAllLines(door.resolve("poses.jsonl"))).hasSize(2);
        assertThat(Files.readAllLines(door.resolve("poses.metropolis.jsonl"))).hasSize(2);
        assertThat(door.resolve("poses.coco.json")).isNotEmptyFile();
        assertThat(door.resolve("poses.posetrack.json")).isNotEmptyFile();
        assertThat(door.resolve("openpose")).isDirectoryContaining("glob:**.json");
        assertThat(folder.resolve("a%2Fb/1/poses.csv")).isNotEmptyFile();
    }

    @Test
    void shouldGoOnFromItsOwnFiles() {
        convert("--out", folder.toString(), "--formats", "jsonl", "--stream", "door", "--revision", "0");

        Console console = Console.run(
                "convert",
                "--poses",
                folder.resolve("door/1/poses.jsonl").toString(),
                "--out",
                folder.resolve("again").toString(),
                "--formats",
                "csv");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("again/door/1/poses.csv"))
                .content()
                .contains("100.0")
                .doesNotContain("105.0");
    }

    @Test
    void shouldSendFramesOfMetropolisToATopic() throws Exception {
        String raw = BrokerFixture.createTopic("mdx-raw", 1);

        Console console = convert("--to-topic", raw, "--stream", "door");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        List<ConsumerRecord<byte[], byte[]>> sent = TopicReader.readAll(BrokerFixture.bootstrap(), raw);
        assertThat(sent)
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.key()).asString().isEqualTo("door"));
        Frame first = Frame.parseFrom(sent.get(0).value());
        assertThat(first.getObjects(0).getPose().getKeypoints(0).getCoordinates(0))
                .isEqualTo(105);
        assertThat(first.getInfoMap()).containsEntry("revision", "1");
    }

    @Test
    void shouldSayWhenThereIsNothingToConvert() {
        Console console = convert("--out", folder.toString(), "--stream", "nobody");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("no poses in topic " + poses + " of stream nobody");
    }

    private Console convert(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {"convert", "--bootstrap", BrokerFixture.bootstrap(), "--topic", poses}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Console.run(args);
    }
}
