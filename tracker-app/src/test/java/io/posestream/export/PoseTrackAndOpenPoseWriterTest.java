package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.dataset.openpose.OpenPoseFrame;
import io.posestream.dataset.openpose.OpenPoseLayout;
import io.posestream.dataset.openpose.OpenPoseReader;
import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.PoseTrackFrame;
import io.posestream.dataset.posetrack.PoseTrackReader;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseTrackAndOpenPoseWriterTest {
    private static final TrackedPerson KNOWN = People.standing(2, TrackState.CONFIRMED, new Box(10, 20, 100, 200));
    private static final TrackedPerson DOUBTED = People.standing(3, TrackState.TENTATIVE, new Box(1, 1, 20, 40));

    @TempDir
    Path folder;

    private static void writeTwoFrames(PoseWriter writer) {
        try (writer) {
            writer.write(People.frame("gate", 0, KNOWN, DOUBTED));
            writer.write(People.frame("gate", 1));
        }
    }

    @Test
    void shouldWritePoseTrackOfThoseTheTrackerBelievesIn() {
        Path file = folder.resolve("poses.posetrack.json");
        writeTwoFrames(new PoseTrackWriter(file, "gate"));

        List<PoseTrackFrame> frames = PoseTrackReader.read(file).frames();

        assertThat(frames).hasSize(2);
        assertThat(frames.get(0).people()).singleElement().satisfies(person -> {
            assertThat(person.trackId()).isEqualTo(2);
            assertThat(person.byJoint()).hasSize(BodyJoint.COUNT);
            assertThat(person.joint(BodyJoint.NOSE).orElseThrow().x()).isEqualTo(60);
        });
        assertThat(frames.get(1).people()).isEmpty();
    }

    @Test
    void shouldWriteAnOpenPoseFileForEveryPicture() {
        writeTwoFrames(new OpenPoseWriter(folder.resolve("openpose"), "gate", OpenPoseLayout.BODY_25));

        List<OpenPoseFrame> frames = OpenPoseReader.read(folder.resolve("openpose"));

        assertThat(frames)
                .extracting(frame -> frame.file().getFileName().toString())
                .containsExactly("gate_000000000000_keypoints.json", "gate_000000000001_keypoints.json");
        assertThat(frames.get(0).people()).singleElement().satisfies(person -> {
            assertThat(person.personId()).hasValue(2);
            assertThat(person.pose().keypoint(16).x())
                    .isEqualTo(KNOWN.pose().keypoint(16).x());
        });
        assertThat(frames.get(1).people()).isEmpty();
    }

    @Test
    void shouldRefusePosesThatAreNotCocos() {
        PoseFrame coco = People.frame("gate", 0, KNOWN);
        PoseFrame other = new PoseFrame(
                coco.id(),
                coco.captureTimeNs(),
                coco.ingestTimeNs(),
                coco.emitTimeNs(),
                coco.width(),
                coco.height(),
                "body-pose/halpe-26",
                coco.model(),
                0,
                coco.outcome(),
                "",
                false,
                coco.people());
        try (PoseTrackWriter writer = new PoseTrackWriter(folder.resolve("poses.json"), "gate")) {
            assertThatThrownBy(() -> writer.write(other))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("body-pose/halpe-26")
                    .hasMessageContaining("body-pose/coco-17");
        }
    }
}
