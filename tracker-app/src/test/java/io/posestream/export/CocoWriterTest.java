package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoWriterTest {
    @TempDir
    Path folder;

    private static TrackedPerson noseAndEye(long id, TrackState state) {
        Pose pose = new Pose(List.of(Keypoint.seen(10.5f, 20, .75f), Keypoint.absent()));
        return new TrackedPerson(id, state, .5f, new Box(1, 2, 30, 40.25f), pose, pose);
    }

    @Test
    void shouldWriteOneEntryPerPersonThatIsNotLost() throws IOException {
        Path file = folder.resolve("poses.json");
        try (CocoWriter writer = new CocoWriter(file)) {
            writer.write(People.frame("gate", 7, noseAndEye(3, TrackState.CONFIRMED), noseAndEye(4, TrackState.LOST)));
            writer.write(People.frame("gate", 8));
            writer.write(People.frame("gate", 9, noseAndEye(3, TrackState.COASTING)));
        }
        String entry = "{\"image_id\":%d,\"category_id\":1,\"keypoints\":[10.5,20.0,0.75,0.0,0.0,0.0],\"score\":0.5,"
                + "\"bbox\":[1.0,2.0,30.0,40.25],\"track_id\":3}";
        assertThat(Files.readString(file))
                .isEqualToIgnoringWhitespace("[" + entry.formatted(8) + "," + entry.formatted(10) + "]");
    }

    @Test
    void shouldListEveryFrameAndTheSkeletonCountedFromOne() throws IOException {
        Path file = folder.resolve("images.json");
        try (CocoImagesWriter writer = new CocoImagesWriter(file, Skeleton.COCO_17)) {
            writer.write(People.frame("gate", 7, noseAndEye(3, TrackState.CONFIRMED)));
            writer.write(People.frame("gate", 8));
        }
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        JsonNode person = root.at("/categories/0");
        assertThat(person.at("/keypoints/5").textValue()).isEqualTo("left_shoulder");
        assertThat(person.get("skeleton"))
                .hasSize(18)
                .anySatisfy(link -> assertThat(link.toString()).isEqualTo("[6,7]"));
        assertThat(root.get("images")).hasSize(2);
        assertThat(root.at("/images/1").toString())
                .isEqualTo("{\"id\":9,\"file_name\":\"gate/00000008\",\"width\":320,\"height\":240,"
                        + "\"stream_id\":\"gate\",\"epoch\":5,\"frame_seq\":8,"
                        + "\"capture_time_ns\":1700000000320000000,\"outcome\":\"EMPTY\"}");
    }

    @Test
    void shouldRefuseASecondStreamAndASecondRevision() {
        try (CocoWriter writer = new CocoWriter(folder.resolve("poses.json"))) {
            writer.write(People.frame("gate", 7));
            assertThatThrownBy(() -> writer.write(People.frame("yard", 8)))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("'gate' epoch 5")
                    .hasMessageContaining("'yard' epoch 5");
            assertThatThrownBy(() -> writer.write(People.frame("gate", 7)))
                    .hasMessageContaining("frame 7 came after frame 7");
        }
    }

    @Test
    void shouldSayWhichFileCannotBeWritten() {
        Path file = folder.resolve("no/such/folder/poses.json");
        assertThatThrownBy(() -> new CocoWriter(file).close())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(file.toString());
    }
}
