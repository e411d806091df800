package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandIT {
    private static final String CASES = "at-rest,car-park";

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void shouldMeasureAShortSceneSayWhatIsMissingAndFindOnlyWhatIsWorseThanBefore() throws Exception {
        Path page = folder.resolve("docs/quality.md");
        Console first = run("--out", page.toString(), "--json");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.OK);
        JsonNode cases = new ObjectMapper().readTree(first.out()).get("cases");
        assertThat(cases).hasSize(2);
        JsonNode figures = cases.get(0).get("figures");
        assertThat(figures.get("frames").asInt()).isEqualTo(100);
        assertThat(figures.get("recall").asDouble()).isBetween(.5, 1.0);
        assertThat(figures.get("jitter").asDouble())
                .isPositive()
                .isLessThan(figures.get("rawJitter").asDouble());
        assertThat(cases.get(1).get("remark").asText()).contains("car-detection.mp4 is not there");
        assertThat(page).content().contains("at-rest", "jitterCut");
        assertThat(folder.resolve("docs/images/quality-jitter.png")).isNotEmptyFile();

        String better = first.out().replaceFirst("\"recall\":[0-9.]+", "\"recall\":1.5");
        Path baseline = Files.writeString(folder.resolve("before.json"), better);
        Console second = run("--baseline", baseline.toString());
        assertThat(second.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(second.err().lines().filter(line -> line.startsWith("WORSE") || line.startsWith("better")))
                .singleElement()
                .asString()
                .startsWith("WORSE  at-rest: recall 1.500 ->");
    }

    private Console run(String... more) {
        String[] fixed = {"quality", "--quick", "--only", CASES, "--shared", folder.toString()};
        String[] all = new String[fixed.length + more.length];
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Console.run(all);
    }
}
