package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.evaluation.Walkers;
import io.posestream.export.JsonLinesWriter;
import io.posestream.frame.PoseFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalStreamCommandTest {
    private static final int FRAMES = 100;

    @TempDir
    Path folder;

    private Path truth;
    private Path poses;

    /** Someone sways for 4 s. Published 40 ms late, then revised; frames 50 to 59 were dropped. */
    @BeforeEach
    void recordAStream() {
        List<PoseFrame> real = new ArrayList<>();
        List<PoseFrame> told = new ArrayList<>();
        for (int seq = 0; seq < FRAMES; seq++) {
            double ms = seq * Walkers.INTERVAL_MS;
            real.add(frame("cam", seq, 0, Walkers.sway(ms)));
            if (seq < 50 || seq >= 60) {
                told.add(frame("cam", seq, 0, Walkers.sway(ms - 40)));
            }
        }
        for (int seq = 0; seq < 50; seq++) {
            told.add(frame("cam", seq, 1, Walkers.sway(seq * Walkers.INTERVAL_MS)));
        }
        truth = write("truth.jsonl", real);
        poses = write("poses.jsonl", told);
    }

    @Test
    void shouldGiveEveryFigureByItsUsualName() throws IOException {
        JsonNode answer = answer("--poses", poses.toString(), "--revision", "0");

        assertThat(answer.get("recall").asDouble()).isCloseTo(0.9, within(1e-9));
        assertThat(answer.get("framesWithoutPoses").asInt()).isEqualTo(10);
        assertThat(answer.get("lagMs").asDouble()).isCloseTo(40, within(2.0));
        assertThat(answer.get("idSwitches").asInt()).isZero();
        for (String name : List.of(
                "HOTA",
                "DetA",
                "AssA",
                "LocA",
                "MOTA",
                "MOTP",
                "IDF1",
                "IDP",
                "IDR",
                "fragments",
                "PCK",
                "errorPx",
                "jitterPxPerFrame2",
                "jitterAtRestPxPerS2",
                "accelerationErrorPxPerFrame2")) {
            assertThat(answer.has(name)).as(name).isTrue();
        }
        assertThat(answer.get("keypoints").get("left_wrist").get("raw").has("lagMs"))
                .isTrue();
        assertThat(answer.get("seconds")).hasSize(4);
    }

    @Test
    void shouldTakeTheHighestRevisionUnlessToldOtherwise() throws IOException {
        double first = answer("--poses", poses.toString(), "--revision", "0")
                .get("errorPx")
                .asDouble();
        double revised = answer("--poses", poses.toString()).get("errorPx").asDouble();

        assertThat(revised).isCloseTo(first / 90 * 40, within(first * 0.2));
    }

    @Test
    void shouldCompareByBoxesWhenAsked() throws IOException {
        JsonNode answer = answer("--poses", poses.toString(), "--similarity", "iou");

        assertThat(answer.get("similarity").asText()).isEqualTo("iou");
        assertThat(answer.get("recall").asDouble()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void shouldPrintATableByKeypointAndDrawIt() {
        Console console = run(
                "--poses",
                poses.toString(),
                "--plot",
                folder.resolve("stream.png").toString());

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        assertThat(console.out())
                .contains("HOTA", "left_wrist", "PCK@0.2", "lag")
                .contains("100 frames with truth, 10 of them without poses. Similarity of people: OKS.");
        assertThat(List.of("stream.png", "stream-over-time.png", "stream-jitter.png", "stream-lag.png"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
    }

    @Test
    void shouldPairOneStreamWithAnotherByTheNumberOfTheFrame() throws IOException {
        Path renamed = write("renamed.jsonl", List.of(frame("other", 0, 0, 0), frame("other", 1, 0, 0)));

        assertThat(answer("--poses", renamed.toString())
                        .get("framesWithoutPoses")
                        .asInt())
                .isEqualTo(98);
    }

    @Test
    void shouldSayThatTruthIsOfAnotherRun() {
        Path later = write("later.jsonl", List.of(frame("cam", 7000, 0, 0)));

        Console console = run("--poses", later.toString());
        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err())
                .contains("No frame of", "later.jsonl", "same run")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldNameFileAndLineOfWhatIsNotAFrame() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), Files.readString(poses) + "{\"stream_id\":\n");

        Console console = run("--poses", broken.toString());
        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("broken.jsonl:141").doesNotContain("\tat ");
    }

    @Test
    void shouldSayThatAnIdIsToldTwice() {
        PoseFrame twice = Walkers.frame("cam", 3, 0, List.of(Walkers.person(4, 0, 0, 0), Walkers.person(4, 1, 0, 0)));

        Console console = run("--poses", write("twice.jsonl", List.of(twice)).toString());
        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("twice.jsonl: frame 3 of 'cam' tells id 4 twice");
    }

    @Test
    void shouldAskForTruthAndPoses() {
        Console console = Console.run("eval", "stream", "--truth", truth.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("--poses");
    }

    private JsonNode answer(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--json");
        Console console = run(args.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        return new ObjectMapper().readTree(console.out());
    }

    private Console run(String... more) {
        List<String> args = new ArrayList<>(List.of("eval", "stream", "--truth", truth.toString()));
        args.addAll(List.of(more));
        return Console.run(args.toArray(String[]::new));
    }

    private static PoseFrame frame(String stream, int seq, int revision, double sway) {
        return Walkers.frame(stream, seq, revision, List.of(Walkers.person(1, 0, sway, 0)));
    }

    private Path write(String name, List<PoseFrame> frames) {
        Path file = folder.resolve(name);
        try (JsonLinesWriter writer = new JsonLinesWriter(file)) {
            frames.forEach(writer::write);
        }
        return file;
    }
}
