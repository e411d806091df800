package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    @TempDir
    Path folder;

    @Test
    void shouldWriteARowForEachPersonThatIsNotLost() throws IOException {
        Path file = folder.resolve("poses.csv");
        TrackedPerson person = withoutNose(People.standing(2, TrackState.CONFIRMED, new Box(10, 20, 100, 200)));
        try (CsvWriter writer = new CsvWriter(file, Skeleton.COCO_17)) {
            writer.write(People.frame(
                    "gate, \"north\"", 7, person, People.standing(3, TrackState.LOST, new Box(1, 1, 2, 2))));
            writer.write(People.frame("yard", 8));
        }

        List<String> lines = Files.readAllLines(file);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).split(",")).hasSize(12 + 17 * 4).contains("nose_x", "right_ankle_predicted");
        assertThat(lines.get(1))
                .startsWith("\"gate, \"\"north\"\"\",5,7,1700000000280000000,0,2,CONFIRMED,0.875,10.0,20.0,100.0,200.0,"
                        + ",,,,")
                .endsWith(",44.0,214.0,0.9,0");
    }

    @Test
    void shouldRefusePeopleWhoseKeypointsItCannotName() {
        try (CsvWriter writer = new CsvWriter(folder.resolve("poses.csv"), OTHER)) {
            PoseFrame frame = People.frame("gate", 7, People.standing(2, TrackState.CONFIRMED, new Box(1, 2, 3, 4)));

            assertThatThrownBy(() -> writer.write(frame))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("poses of body-pose/coco-17");
        }
    }

    private static final Skeleton OTHER =
            new Skeleton("hand-pose/1", List.of("thumb"), List.of(), List.of(0), List.of(.1));

    private static TrackedPerson withoutNose(TrackedPerson person) {
        List<Keypoint> keypoints = new ArrayList<>(person.pose().keypoints());
        keypoints.set(0, Keypoint.absent());
        return person.withPose(new Pose(keypoints));
    }
}
