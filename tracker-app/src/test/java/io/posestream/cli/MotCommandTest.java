package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.dataset.mot.MotReader;
import io.posestream.dataset.mot.MotRow;
import io.posestream.dataset.mot.MotSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two walkers at 25 frames a second, one of them unseen in frames 20 to 29; a faint box that is nobody. */
class MotCommandTest {
    private static final int FRAMES = 50;

    @TempDir
    private Path folder;

    private Path detections = Path.of("");
    private Path tracks = Path.of("");

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int frame = 1; frame <= FRAMES; frame++) {
            text.append(line(frame, 100 + 3 * frame, 0.99));
            if (frame < 20 || frame >= 30) {
                text.append(line(frame, 600 - 3 * frame, 0.95));
            }
            text.append(line(frame, 900, 0.6));
        }
        detections = Files.writeString(folder.resolve("det.txt"), text);
        tracks = folder.resolve("tracks.txt");
    }

    @Test
    void shouldTellWhoIsWhoAndOnlyWhoIsSeen() throws IOException {
        Console console = run("25", "--json");

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        JsonNode summary = new ObjectMapper().readTree(console.out());
        assertThat(summary.get("frames").asInt()).isEqualTo(FRAMES);
        assertThat(summary.get("tracks").asInt()).isEqualTo(2);
        MotSequence told = MotReader.identities(tracks);
        assertThat(told.frame(25)).extracting(MotRow::id).containsExactly(1L);
        assertThat(told.frame(FRAMES)).extracting(MotRow::id).containsExactly(1L, 2L);
        assertThat(told.rows().mapToLong(MotRow::id).distinct()).hasSize(2);
    }

    @Test
    void shouldBelieveFainterBoxesWhenAskedTo() {
        Console console = run("25", "--sure", "0.6", "--unsure", "0.3");

        assertThat(console.out()).contains("3 people tracked");
    }

    @Test
    void shouldRefuseARateOrAScoreThatCannotBe() {
        assertThat(run("0").err()).contains("--fps must be above 0").doesNotContain("\tat ");
        Console console = run("25", "--sure", "0.4", "--unsure", "0.5");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("--unsure and --sure").contains("got 0.5 and 0.4");
    }

    @Test
    void shouldNameTheLineThatIsWrong() throws IOException {
        Files.writeString(detections, "1,-1,10,10,20,50,0.9\n2,-1,ten,10,20,50,0.9\n");
        Console console = run("25");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("line 2").contains("'ten'").doesNotContain("\tat ");
    }

    @Test
    void shouldSayThatTheFolderOfTheTracksIsNotThere() {
        tracks = folder.resolve("nowhere").resolve("tracks.txt");
        Console console = run("25");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("cannot write " + tracks, "no such folder");
    }

    private Console run(String fps, String... more) {
        String[] all = new String[7 + more.length];
        String[] always = {"mot", "--detections", detections.toString(), "--fps", fps, "--out", tracks.toString()};
        System.arraycopy(always, 0, all, 0, always.length);
        System.arraycopy(more, 0, all, always.length, more.length);
        return Console.run(all);
    }

    private static String line(int frame, int left, double score) {
        return String.format(Locale.ROOT, "%d,-1,%d,200,40,100,%.2f,-1,-1,-1%n", frame, left, score);
    }
}
