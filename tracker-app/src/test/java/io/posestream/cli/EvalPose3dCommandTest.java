package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person in frames 1 and 2; found in frame 1 with the hand 60 mm off and everything 1 m deeper. */
class EvalPose3dCommandTest {
    @TempDir
    Path folder;

    private String truth = "";
    private String poses = "";

    @BeforeEach
    void write() throws IOException {
        truth = file("truth.jsonl", """
                {"frame":1,"person":1,"joints":{"left_hip":[-100,0,0],"right_hip":[100,0,0],"hand":[300,-400,0]}}
                {"frame":2,"person":1,"joints":{"left_hip":[-100,0,0],"right_hip":[100,0,0],"hand":[300,-400,0]}}
                """);
        poses = file("poses.jsonl", """
                {"frame":1,"person":1,"joints":{"left_hip":[-100,0,1000],"right_hip":[100,0,1000],"hand":[300,-400,1060]}}
                {"frame":9,"person":1,"joints":{"left_hip":[-100,0,1000],"right_hip":[100,0,1000]}}
                """);
    }

    @Test
    void shouldPrintErrorsInMillimetres() {
        Console console = Console.run("eval", "pose3d", "--truth", truth, "--poses", poses);

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(console.out())
                .contains("2 true, 1 of them missed, 1 poses without truth")
                .contains("MPJPE       20.000", "hand                 60.0");
    }

    @Test
    void shouldPrintOneLineOfJsonUnderTheUsualNames() throws IOException {
        Console console = Console.run("eval", "pose3d", "--truth", truth, "--poses", poses, "--json");

        JsonNode figures = new JsonMapper().readTree(console.out());
        assertThat(figures.path("MPJPE").doubleValue()).isCloseTo(20, within(1e-9));
        assertThat(figures.path("P-MPJPE").doubleValue()).isBetween(0.0, 20.0);
        assertThat(figures.path("N-MPJPE").doubleValue()).isBetween(0.0, 21.0);
        assertThat(figures.path("3DPCK").doubleValue()).isEqualTo(0.5);
        assertThat(figures.path("missed").intValue()).isEqualTo(1);
    }

    @Test
    void shouldMeasureFromTheRootThatIsAskedFor() throws IOException {
        Console console = Console.run("eval", "pose3d", "--truth", truth, "--poses", poses, "--root", "left_hip");

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Console.run("eval", "pose3d", "--truth", truth, "--poses", poses, "--root", "hand")
                        .err())
                .contains("poses.jsonl, line 2: no root joint (hand) among [left_hip, right_hip]", "--root");
    }

    @Test
    void shouldDrawTheJoints() {
        Path plot = folder.resolve("joints.png");

        Console.run("eval", "pose3d", "--truth", truth, "--poses", poses, "--plot", plot.toString());

        assertThat(plot).isNotEmptyFile();
    }

    @Test
    void shouldSayThatNothingPairs() throws IOException {
        String others = file("others.jsonl", """
                {"frame":1,"person":"left","joints":{"pelvis":[0,0,0]}}
                """);

        Console console = Console.run("eval", "pose3d", "--truth", truth, "--poses", others);

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err())
                .contains("others.jsonl", "Number frames and people alike")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldShowExamplesInItsHelp() {
        assertThat(Console.run("eval", "pose3d", "--help").out())
                .contains("posestream eval pose3d --truth", "\"joints\"");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
