package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalMotCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"MOT15, MOT15", "MOT17, MOT17", "MOT17, MOT15", "MOT20, MOT20", "MOT20, MOT15"})
    void shouldGiveTheFiguresOfTheReference(String files, String rules) throws Exception {
        Path cases = cases(files);
        Console console = Console.run(
                "eval",
                "mot",
                "--truth",
                cases.resolve("truth").toString(),
                "--tracks",
                cases.resolve("tracks").toString(),
                "--benchmark",
                rules,
                "--json");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        JsonNode expected =
                JSON.readTree(cases.resolve("trackeval.json").toFile()).get(rules);
        JsonNode answer = JSON.readTree(console.out());
        assertThat(answer.get("benchmark").asText()).isEqualTo(rules);
        assertThat(answer.get("sequences")).hasSize(2);
        compare(expected.get("COMBINED"), answer);
        compare(expected.get(files + "-01"), answer.get("sequences").get(files + "-01"));
        compare(expected.get(files + "-02"), answer.get("sequences").get(files + "-02"));
    }

    private static void compare(JsonNode expected, JsonNode answer) {
        assertThat(expected).hasSizeGreaterThan(30);
        expected.fields()
                .forEachRemaining(
                        figure -> assertThat(answer.get(figure.getKey()).asDouble())
                                .as(figure.getKey())
                                .isCloseTo(figure.getValue().asDouble(), within(1e-9)));
    }

    @ParameterizedTest
    @CsvSource({"MOT15", "MOT17", "MOT20"})
    void shouldSayWhichRulesItFoundByTheColumns(String files) throws Exception {
        Path cases = cases(files);
        Console console = Console.run(
                "eval", "mot",
                "--truth", cases.resolve("truth").toString(),
                "--tracks", cases.resolve("tracks").toString());

        assertThat(console.out())
                .contains("HOTA", "IDF1", files + "-01", "COMBINED")
                .contains("Rules of " + files + " (by the columns of truth");
    }

    @Test
    void shouldScoreOnePairOfFilesAndDrawIt() throws Exception {
        Path cases = cases("MOT15");
        Path plot = folder.resolve("hota.svg");
        Console console = Console.run(
                "eval",
                "mot",
                "--truth",
                cases.resolve("truth/MOT15-01/gt/gt.txt").toString(),
                "--tracks",
                cases.resolve("tracks/MOT15-01.txt").toString(),
                "--json",
                "--plot",
                plot.toString());

        JsonNode answer = JSON.readTree(console.out());
        compare(
                JSON.readTree(cases.resolve("trackeval.json").toFile())
                        .get("MOT15")
                        .get("MOT15-01"),
                answer);
        assertThat(answer.has("sequences")).isFalse();
        assertThat(Files.readString(plot).contains("<svg")).isTrue();
    }

    @Test
    void shouldNameFileAndLineOfWhatIsWrong() throws Exception {
        Path truth =
                Files.writeString(folder.resolve("gt.txt"), "1,1,0,0,10,20,1,-1,-1,-1\n2,1,zero,0,10,20,1,-1,-1,-1\n");

        Console console = Console.run("eval", "mot", "--truth", truth.toString(), "--tracks", truth.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err())
                .contains("gt.txt, line 2: left (column 3)", "'zero'")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldSayWhichTracksAreMissing() throws Exception {
        Console console = Console.run(
                "eval", "mot", "--truth", cases("MOT15").resolve("truth").toString(), "--tracks", folder.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("MOT15-01.txt", "needs its tracks").doesNotContain("\tat ");
    }

    @Test
    void shouldSayThatAFolderHoldsNoSequence() {
        Console console = Console.run("eval", "mot", "--truth", folder.toString(), "--tracks", folder.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("holds no sequence");
    }

    private static Path cases(String name) throws IOException, URISyntaxException {
        return Path.of(EvalMotCommandTest.class
                .getResource("/io/posestream/evaluation/mot/" + name)
                .toURI());
    }
}
