package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.TrackState;
import io.posestream.pose.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotWriterTest {
    @TempDir
    Path folder;

    @Test
    void shouldCountFramesFromOneAndLeaveOutWhomTheTrackerDoubts() throws IOException {
        Path file = folder.resolve("gate.txt");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (MotWriter writer = new MotWriter(file)) {
            writer.write(People.frame(
                    "gate",
                    0,
                    People.standing(2, TrackState.CONFIRMED, new Box(10, 20.5f, 30, 60)),
                    People.standing(3, TrackState.TENTATIVE, new Box(1, 1, 2, 2))));
            writer.write(People.frame("gate", 1));
            writer.write(People.frame("gate", 2, People.standing(2, TrackState.COASTING, new Box(-4, 21, 30, 60))));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Files.readString(file)).isEqualTo("""
                        1,2,10.00,20.50,30.00,60.00,0.8750,-1,-1,-1
                        3,2,-4.00,21.00,30.00,60.00,0.8750,-1,-1,-1
                        """);
    }
}
