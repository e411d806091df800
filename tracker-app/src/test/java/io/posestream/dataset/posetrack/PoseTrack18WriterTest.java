package io.posestream.dataset.posetrack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseTrack18WriterTest {
    @TempDir
    Path folder;

    private static PosedPerson person(long trackId) {
        List<JointPoint> joints = new ArrayList<>();
        for (BodyJoint joint : BodyJoint.values()) {
            joints.add(new JointPoint(joint.id(), 10 + joint.id(), 20 + joint.id(), OptionalDouble.of(.5)));
        }
        return new PosedPerson(trackId, Optional.empty(), true, joints);
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        Path file = folder.resolve("clip.json");
        PosedPerson footless = person(8).withJoints(person(8).joints().subList(1, BodyJoint.COUNT));
        try (PoseTrack18Writer writer = new PoseTrack18Writer(file, "000342_mpii_test")) {
            writer.write(0, List.of(person(7), footless));
            writer.write(1, List.of());
        }

        List<PoseTrackFrame> frames = PoseTrackReader.read(file).frames();

        assertThat(frames).hasSize(2);
        assertThat(frames.get(0).people()).extracting(PosedPerson::trackId).containsExactly(7L, 8L);
        assertThat(frames.get(0).people())
                .extracting(PosedPerson::byJoint)
                .containsExactly(person(7).byJoint(), footless.byJoint());
        assertThat(frames.get(1).people()).isEmpty();
    }

    @Test
    void shouldNumberImagesAsTheDataSetDoes() throws IOException {
        Path file = folder.resolve("clip.json");
        try (PoseTrack18Writer writer = new PoseTrack18Writer(file, "000342_mpii_test")) {
            writer.write(7, List.of(person(1)));
        }

        JsonNode root = new ObjectMapper().readTree(file.toFile());

        JsonNode image = root.get("images").get(0);
        assertThat(image.get("id").longValue()).isEqualTo(10003420007L);
        assertThat(image.get("file_name").textValue()).isEqualTo("images/000342_mpii_test/000007.jpg");
        assertThat(image.get("vid_id").textValue()).isEqualTo("000342");
        assertThat(image.get("nframes").intValue()).isEqualTo(1);
        assertThat(root.get("annotations").get(0).get("id").longValue()).isEqualTo(1000342000700L);
        assertThat(root.get("annotations").get(0).get("keypoints")).hasSize(51);
    }

    @Test
    void shouldGiveAnyVideoANameThatThePoseTrackToolsAccept() {
        assertThat(VideoName.of("holiday in Rome").fileName(3))
                .isEqualTo("images/000000_mpii_holiday-in-Rome/000003.jpg");
        assertThat(VideoName.of("000017_bonn").imageId(0)).isEqualTo(20000170000L);
    }
}
