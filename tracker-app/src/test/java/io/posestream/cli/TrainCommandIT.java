package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a head: drawn people, a few steps, a bundle, the figures. Real backbone, libtorch and ONNX Runtime. */
class TrainCommandIT {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeWindows() {
        Console made = Console.run(
                "train",
                "data",
                "--out",
                cache(),
                "--windows",
                "16",
                "--validation",
                "6",
                "--test",
                "10",
                "--kinds",
                "simulated",
                "--shared",
                folder.resolve("nothing-shared").toString());
        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void shouldTrainStopResumeExportAndJudgeTheSameHead() throws IOException {
        Path training = folder.resolve("training");
        train(training, "--steps", "3");
        Console again = Console.run("train", "--cache", cache(), "--out", training.toString());
        assertThat(again.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).contains("--resume");
        JsonNode trained = train(training, "--steps", "5", "--resume");
        assertThat(trained.get("steps").asInt()).isEqualTo(5);
        assertThat(training.resolve("loss.png")).isNotEmptyFile();
        assertThat(Files.readAllLines(training.resolve("validation.csv"))).hasSizeGreaterThan(2);

        Path models = folder.resolve("models");
        JsonNode interpreted = judge(training.resolve("model.onnx"));
        Path results = Files.writeString(folder.resolve("results.json"), interpreted.toString());
        run(
                "models",
                "export",
                "--training",
                training.toString(),
                "--id",
                "my-head",
                "--out",
                models.toString(),
                "--results",
                results.toString());
        assertThat(run("models", "verify", "--set", "models.folder=" + models, "my-head")
                        .out())
                .startsWith("PASS");
        assertThat(Files.readString(models.resolve("my-head/CARD.md"))).contains("--steps", "train data", "simulated");

        JsonNode asTheTrackerRunsIt = judge(models.resolve("my-head"));
        for (String method : List.of("single", "rtsCausal", "rts", "causal", "refined")) {
            assertThat(error(asTheTrackerRunsIt, method))
                    .as(method)
                    .isPositive()
                    .isCloseTo(error(interpreted, method), within(.01));
        }
    }

    @Test
    void shouldNotExportAHeadThatTheTrackerCannotFeed() throws IOException {
        Path training = folder.resolve("no-maps");
        train(training, "--steps", "1", "--without", "MAPS,MASKS");

        Console refused = Console.run(
                "models",
                "export",
                "--training",
                training.toString(),
                "--id",
                "poor",
                "--out",
                folder.resolve("models").toString());

        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("lacks maps");
    }

    @Test
    void shouldTuneTheBaseline() throws IOException {
        JsonNode tuned = new ObjectMapper()
                .readTree(run("train", "tune-baseline", "--cache", cache(), "--json")
                        .out());

        assertThat(tuned.get("found").get("score").get("causal").asDouble()
                        + tuned.get("found").get("score").get("refined").asDouble())
                .isLessThanOrEqualTo(tuned.get("default")
                                .get("score")
                                .get("causal")
                                .asDouble()
                        + tuned.get("default").get("score").get("refined").asDouble());
    }

    @Test
    void shouldSayWhereWindowsComeFromWhenThereAreNone() {
        Console console = Console.run(
                "train",
                "--cache",
                folder.resolve("nowhere").toString(),
                "--out",
                folder.resolve("x").toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("posestream train data").doesNotContain("\tat ");
    }

    @Test
    void shouldMakeWhatItJudgesByAndSayWhatIsLeftOut() throws IOException {
        Path training = folder.resolve("judged");
        train(training, "--steps", "1");
        Path judgedBy = folder.resolve("judged-by");

        Console judged = run(
                "eval",
                "head",
                "--cache",
                judgedBy.toString(),
                "--head",
                training.resolve("model.onnx").toString(),
                "--windows",
                "24",
                "--shared",
                folder.resolve("nothing-shared").toString(),
                "--json");

        assertThat(judged.err()).contains("the sets real and crowdedReal are left out", "windows");
        JsonNode figures = new ObjectMapper().readTree(judged.out());
        assertThat(figures.fieldNames()).toIterable().containsExactly("simulated", "crowded");
        assertThat(figures.get("simulated").fieldNames()).toIterable().contains("degraded", "clean");
        for (String method : List.of("single", "rtsCausal", "rts", "causal", "refined")) {
            assertThat(error(figures, method)).as(method).isPositive();
        }
        assertThat(Files.readString(judgedBy.resolve("test/cache.properties")))
                .contains("seed=2", "command=posestream train data");
    }

    private static JsonNode train(Path out, String... more) throws IOException {
        String[] all = new String[more.length + 10];
        System.arraycopy(
                new String[] {
                    "train",
                    "--cache",
                    cache(),
                    "--out",
                    out.toString(),
                    "--batch",
                    "4",
                    "--validate-every",
                    "2",
                    "--json"
                },
                0,
                all,
                0,
                10);
        System.arraycopy(more, 0, all, 10, more.length);
        return new ObjectMapper().readTree(run(all).out());
    }

    private static JsonNode judge(Path head) throws IOException {
        return new ObjectMapper()
                .readTree(run("eval", "head", "--cache", cache(), "--head", head.toString(), "--json")
                        .out());
    }

    private static double error(JsonNode figures, String method) {
        return figures.get("simulated").get("degraded").get(method).asDouble();
    }

    private static Console run(String... arguments) {
        Console console = Console.run(arguments);
        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        return console;
    }

    private static String cache() {
        return folder.resolve("cache").toString();
    }
}
