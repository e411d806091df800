package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn people, real backbone: a handful of windows, the same on every run, also when the run was cut short. */
class TrainDataCommandIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldMakeTheSameCacheAgainAlsoAfterBeingStopped() throws IOException {
        Path whole = folder.resolve("whole");
        Path stopped = folder.resolve("stopped");

        JsonNode summary = make(whole, "--sheet", folder.resolve("sheet.png").toString());
        copy(whole.resolve("train"), stopped.resolve("train"));
        cut(stopped.resolve("train/windows.bin"));
        make(stopped);

        JsonNode drawn = summary.get("train").get("kinds").get("simulated");
        assertThat(drawn.get("windows").asInt()).isEqualTo(28);
        assertThat(drawn.get("degraded").asInt()).isBetween(5, 23);
        assertThat(drawn.get("singleDegraded").asDouble())
                .isGreaterThan(drawn.get("singleClean").asDouble());
        assertThat(folder.resolve("sheet.png")).isNotEmptyFile();
        assertThat(stopped.resolve("train/windows.bin")).hasSameBinaryContentAs(whole.resolve("train/windows.bin"));
        assertThat(stopped.resolve("train/looks-0000.bin"))
                .hasSameBinaryContentAs(whole.resolve("train/looks-0000.bin"));
    }

    @Test
    void shouldRefuseAFolderThatHoldsAnotherSeedsData() throws IOException {
        Files.createDirectories(folder.resolve("train"));
        Files.writeString(
                folder.resolve("train/cache.properties"),
                "version=1\nbackbone=other\nbackbone.sha256=0\nseed=9\ncommand=\nkeypoints=17\nmaps=feature 1 1 1 40\n");

        Console console = run(folder, "--windows", "2", "--validation", "0", "--test", "0");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("backbone other and seed 9", "choose another folder or delete it");
    }

    private JsonNode make(Path out, String... more) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("--windows", "28", "--validation", "0", "--test", "0", "--kinds", "simulated", "--json"));
        options.addAll(List.of(more));
        Console console = run(out, options.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        return new ObjectMapper().readTree(console.out());
    }

    private Console run(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "data",
                "--out",
                out.toString(),
                "--shared",
                folder.resolve("nothing-shared").toString()));
        arguments.addAll(List.of(more));
        return Console.run(arguments.toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String file : List.of("cache.properties", "looks-0000.bin", "windows.bin")) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }

    /** Loses the last bytes, and with them the last clip. */
    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 3);
        }
    }
}
