package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.broker.BrokerFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doctor, bench and plan as an operator meets them. */
class OperationsCommandsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIGHTNING = "models.pose=pose-movenet-lightning-coco17-192x160";

    @TempDir
    Path folder;

    @Test
    void shouldFindAMachineUnfitWithoutTopicsAndFitWithThem() throws Exception {
        String[] named = names();
        Console before = doctor(named);

        assertThat(before.exitCode()).isEqualTo(1);
        JsonNode sick = JSON.readTree(before.out());
        assertThat(sick.at("/fit").asBoolean()).isFalse();
        assertThat(sick.toString()).contains("posestream topics create").contains("checksums hold");

        Console created = Console.run(with(named, "topics", "create", "-b", BrokerFixture.bootstrap()));
        assertThat(created.exitCode()).as(created.err()).isZero();
        Console after = doctor(named);

        assertThat(after.exitCode()).as(after.out()).isZero();
        assertThat(after.out()).contains("1 broker(s)").contains("MiB on disk");
    }

    @Test
    void shouldMeasureWithinItsTimeAndPlanFromWhatItMeasured() throws Exception {
        Path plot = folder.resolve("bench.png");
        Console bench = Console.run(
                "bench",
                "--people",
                "1",
                "--fps",
                "5",
                "--size",
                "320x180",
                "--seconds",
                "4",
                "--run-seconds",
                "2",
                "--budget-ms",
                "3000",
                "--engine",
                "onnxruntime",
                "--set",
                LIGHTNING,
                "--plot",
                plot.toString(),
                "--json");

        assertThat(bench.exitCode()).as(bench.err()).isZero();
        JsonNode report = JSON.readTree(bench.out());
        assertThat(report.at("/capacities/0/streams").asInt()).isPositive();
        JsonNode run = report.at("/capacities/0/tried/0");
        assertThat(run.at("/frames").asInt()).isEqualTo(10);
        assertThat(run.at("/cpuMsPerFrame").asDouble()).isPositive();
        assertThat(run.at("/stageMsPerFrame/inference").asDouble()).isPositive();
        assertThat(Files.size(plot)).isGreaterThan(5_000);

        Path figures = Files.writeString(folder.resolve("bench.json"), bench.out());
        Console plan =
                Console.run("plan", "--cameras", "20", "--people", "2", "--figures", figures.toString(), "--json");

        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("\"instances\"").contains("\"frames.in\",\"value\":80.0");
    }

    @Test
    void shouldRefuseFiguresThatAreNone() throws Exception {
        Path figures = Files.writeString(folder.resolve("none.json"), "[1");

        Console plan = Console.run("plan", "--cameras", "20", "--figures", figures.toString());

        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.err()).contains("none.json").contains("posestream bench --json");
    }

    private static Console doctor(String[] names) {
        return Console.run(with(
                names,
                "doctor",
                "-b",
                BrokerFixture.bootstrap(),
                "--set",
                "metrics.port=0",
                "--set",
                "viewer.port=0",
                "--json"));
    }

    private static String[] names() {
        return Stream.of(
                        "frames", "poses", "events", "dead-letters", "truth", "state", "sequences", "rollups", "alerts")
                .flatMap(topic -> Stream.of("--set", "topics." + topic + "=" + BrokerFixture.uniqueName(topic)))
                .toArray(String[]::new);
    }

    private static String[] with(String[] names, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(names)).toArray(String[]::new);
    }
}
