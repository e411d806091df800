package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCocoCommandTest {
    private static final Path CASE = Path.of("src/test/resources/evaluation/coco/boxed-results");
    private static final String TRUTH = CASE.resolve("truth.json").toString();
    private static final String RESULTS = CASE.resolve("results.json").toString();

    @TempDir
    Path folder;

    @Test
    void shouldPrintCocosTenFiguresAndEachJoint() {
        Console console = Console.run("eval", "coco", "--truth", TRUTH, "--results", RESULTS);

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .containsSubsequence("AP ", "AP50", "AP75", "APM", "APL", "AR ", "AR50", "AR75", "ARM", "ARL")
                .contains("AP50    0.337", "left_wrist");
    }

    @Test
    void shouldPrintOneLineOfJsonUnderTheUsualNames() throws IOException {
        Console console = Console.run("eval", "coco", "--truth", TRUTH, "--results", RESULTS, "--json");

        assertThat(console.out().lines()).hasSize(1);
        JsonNode figures = new JsonMapper().readTree(console.out());
        JsonNode expected =
                new JsonMapper().readTree(CASE.resolve("expected.json").toFile());
        expected.properties()
                .forEach(figure -> assertThat(figures.path(figure.getKey()).doubleValue())
                        .as(figure.getKey())
                        .isCloseTo(figure.getValue().doubleValue(), within(1e-9)));
        assertThat(figures.path("joints").path("nose").path("OKS").doubleValue())
                .isBetween(0.0, 1.0);
    }

    @Test
    void shouldSayNullInJsonWhereThereIsNothingToDivideBy() throws IOException {
        Path nothing = Files.writeString(folder.resolve("res.json"), "[]");

        Console console = Console.run("eval", "coco", "--truth", TRUTH, "--results", nothing.toString(), "--json");

        JsonNode figures = new JsonMapper().readTree(console.out());
        assertThat(figures.path("AP").doubleValue()).isZero();
        assertThat(figures.path("joints").path("nose").path("OKS").isNull()).isTrue();
    }

    @Test
    void shouldDrawTheJoints() throws IOException {
        Path plot = folder.resolve("joints.svg");

        Console console =
                Console.run("eval", "coco", "--truth", TRUTH, "--results", RESULTS, "--plot", plot.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(plot).contains("<svg")).isTrue();
    }

    @Test
    void shouldSayWhatIsLeftOut() {
        Path odd = CASE.resolveSibling("part-of-the-images");

        Console console = Console.run(
                "eval",
                "coco",
                "--truth",
                odd.resolve("truth.json").toString(),
                "--results",
                odd.resolve("results.json").toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(console.err()).contains("truth.json", "left out");
    }

    @Test
    void shouldSayInASentenceThatAFileIsMissingOrBroken() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "[\n{\"image_id\":");

        assertRefused(Console.run("eval", "coco", "--truth", "nowhere.json", "--results", RESULTS), "nowhere.json");
        assertRefused(
                Console.run("eval", "coco", "--truth", TRUTH, "--results", broken.toString()),
                "broken.json, line 2: not JSON");
    }

    @Test
    void shouldShowExamplesInItsHelp() {
        assertThat(Console.run("eval", "coco", "--help").out()).contains("posestream eval coco --truth");
        assertThat(Console.run("eval").out()).contains("coco", "pose3d");
    }

    private static void assertRefused(Console console, String what) {
        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains(what).doesNotContain("Exception", "\tat ");
    }
}
