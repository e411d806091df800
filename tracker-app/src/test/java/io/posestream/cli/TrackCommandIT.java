package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TrackCommandIT {
    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void shouldLeaveVideoPosesTracksAndSheetOfASimulatedScene() throws Exception {
        Console console = Console.run(
                "track",
                "sim:?scene=walk&people=2&fps=10&size=640x360&seconds=4&seed=3",
                "--out",
                folder.toString(),
                "--json");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        JsonNode summary = new ObjectMapper().readTree(console.out());
        assertThat(summary.get("frames").asInt()).isEqualTo(40);
        assertThat(summary.get("tracks").asInt()).isBetween(1, 4);
        assertThat(Files.readAllLines(folder.resolve("poses.jsonl"))).hasSize(40);
        assertThat(Files.readAllLines(folder.resolve("truth.jsonl"))).hasSize(40);
        assertThat(Files.readAllLines(folder.resolve("tracks.txt"))).isNotEmpty();
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("poses.coco.json").toFile())
                        .size())
                .isPositive();
        assertThat(folder.resolve("annotated.mp4")).isNotEmptyFile();
        assertThat(folder.resolve("contact-sheet.png")).isNotEmptyFile();
    }
}
