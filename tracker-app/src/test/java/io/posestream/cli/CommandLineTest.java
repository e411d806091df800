package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void shouldExplainItselfWithoutArguments() {
        Console console = Console.run();

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(console.out())
                .contains(
                        "demo", "run", "ingest", "track", "tail", "mot", "eval", "quality", "topics", "models",
                        "broker", "train");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo", "run", "ingest", "track", "topics", "models", "broker", "tail", "mot", "eval", "quality",
                "train"
            })
    void shouldShowAnExampleInTheHelpOfEveryCommand(String command) {
        Console console = Console.run(command, "--help");

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(console.out()).contains("posestream " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "posetrack", "mot", "stream", "pose3d"})
    void shouldShowAnExampleInTheHelpOfEveryEvaluation(String command) {
        assertThat(Console.run("eval", command, "--help").out()).contains("posestream eval " + command + " --truth");
    }

    @ParameterizedTest
    @CsvSource({"coco, --results", "posetrack, --results", "mot, --tracks", "stream, --poses", "pose3d, --poses"})
    void shouldSayWhichTruthIsMissing(String command, String results) {
        Console console = Console.run("eval", command, "--truth", "nowhere.json", results, "nowhere.txt");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("nowhere.json").doesNotContain("Exception", "\tat ");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        Console console = Console.run("track", "nowhere.mp4", "--out", folder.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(console.err()).contains("nowhere.mp4").doesNotContain("Exception", "\tat ");
    }

    @Test
    void shouldListAllFaultsOfASimulatedCameraAtOnce() {
        Console console = Console.run("track", "sim:?peple=3&fps=fast", "--out", folder.toString());

        assertThat(console.exitCode()).isNotEqualTo(ExitCode.OK);
        assertThat(console.err()).contains("peple", "fps").doesNotContain("\tat ");
    }

    @Test
    void shouldListAllFaultsOfTheSettingsBeforeAnythingStarts() throws Exception {
        Path settings = Files.writeString(
                folder.resolve("posestream.yaml"),
                "posestream:\n  viewer:\n    port: 99999\n  stream:\n    latency-budget-ms: -1\n");

        Console console = Console.run("run", "--config", settings.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err())
                .contains("viewer.port", "stream.latency-budget-ms")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldNameTheModelsThatExistWhenOneIsAskedForThatDoesNot() {
        Console console = Console.run(
                "track", "sim:?seconds=1", "--out", folder.toString(), "--set", "models.pose=pose-of-dreams");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("pose-of-dreams", "pose-movenet-thunder-coco17-256x192");
    }

    @Test
    void shouldSayThatNoBrokerAnswers() {
        Console console = Console.run(
                "topics",
                "describe",
                "--bootstrap",
                "127.0.0.1:1",
                "--kafka",
                "default.api.timeout.ms=1500",
                "--kafka",
                "request.timeout.ms=1000");

        assertThat(console.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(console.err()).contains("127.0.0.1:1", "does not answer").doesNotContain("\tat ");
    }

    @Test
    void shouldSayThatAFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");

        Console console = Console.run("track", "sim:?seconds=1", "--out", file.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("taken", "--out").doesNotContain("\tat ");
    }

    @Test
    void shouldVerifyTheShippedModels() {
        Console console = Console.run("models", "verify");

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(console.out().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).startsWith("PASS"));
    }

    @Test
    void shouldNotRepeatASecretThatItCannotRead() {
        for (String option : new String[] {"--kafka", "--set"}) {
            Console console = Console.run("streams", option, "sasl.password:correct-horse-battery");
            assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(console.out() + console.err())
                    .contains(option, "KEY=VALUE")
                    .doesNotContain("correct-horse");
        }
    }
}
