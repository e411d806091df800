package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    private static final Checkpoint SOME = new Checkpoint(
            new byte[] {1}, new byte[] {2, 2}, new byte[] {3, 3, 3}, new Progress(500, 60_000, -7, 32, 2));

    @TempDir
    Path folder;

    @Test
    void shouldReadWhatItWrote() {
        Path file = folder.resolve("new/folder/some.checkpoint");
        SOME.write(file);
        Checkpoint read = Checkpoint.read(file);
        assertThat(read.model()).isEqualTo(SOME.model());
        assertThat(read.average()).isEqualTo(SOME.average());
        assertThat(read.optimizer()).isEqualTo(SOME.optimizer());
        assertThat(read.progress()).isEqualTo(SOME.progress());
    }

    @Test
    void shouldReplaceTheOneBeforeAndLeaveNothingElse() throws Exception {
        Path file = folder.resolve("some.checkpoint");
        Files.writeString(folder.resolve("some.checkpoint.part"), "cut off by a loss of power");
        SOME.write(file);
        new Checkpoint(
                        SOME.model(),
                        SOME.average(),
                        SOME.optimizer(),
                        SOME.progress().at(600, 70_000))
                .write(file);
        assertThat(Checkpoint.read(file).progress().step()).isEqualTo(600);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(file));
        }
    }

    @Test
    void shouldSayWhatIsWrongWithAFileThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not a checkpoint");
        assertThatExceptionOfType(TrainingException.class)
                .isThrownBy(() -> Checkpoint.read(file))
                .withMessageStartingWith("The checkpoint " + file + " cannot be read: ")
                .withMessageEndingWith("Name a file that a training wrote, or start without one.");
    }

    @Test
    void shouldSayWhereItCannotWrite() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(TrainingException.class)
                .isThrownBy(() -> SOME.write(notAFolder.resolve("some.checkpoint")))
                .withMessageStartingWith(
                        "The checkpoint " + notAFolder.resolve("some.checkpoint") + " cannot be written");
    }
}
