package io.posestream.dataset.openpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.dataset.DatasetException;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenPoseTest {
    @TempDir
    Path folder;

    /** Keypoint i at (i, 10 i); the left ear is missing. */
    private static Pose pose() {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            keypoints.add(i == 3 ? Keypoint.absent() : Keypoint.seen(i, 10 * i, .5f));
        }
        return new Pose(keypoints);
    }

    private OpenPosePerson readPerson(String json) throws IOException {
        return OpenPoseReader.read(Files.writeString(folder.resolve("clip_000000000012_keypoints.json"), json))
                .get(0)
                .people()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadBackWhatItWrote(OpenPoseLayout layout) throws IOException {
        List<OpenPosePerson> people = List.of(
                new OpenPosePerson(OptionalLong.of(3), pose()), new OpenPosePerson(OptionalLong.empty(), pose()));
        OpenPoseFile.write(folder.resolve(OpenPoseFile.name("clip", 12)), layout, people);
        OpenPoseFile.write(folder.resolve(OpenPoseFile.name("clip", 9)), layout, List.of());

        List<OpenPoseFrame> frames = OpenPoseReader.read(folder);

        assertThat(frames).extracting(OpenPoseFrame::number).containsExactly(9L, 12L);
        assertThat(frames.get(0).people()).isEmpty();
        assertThat(frames.get(1).people()).isEqualTo(people);
    }

    @Test
    void shouldWriteTheNamesAndTheOrderOfBody25() throws IOException {
        Path file = folder.resolve("one.json");
        OpenPoseFile.write(file, OpenPoseLayout.BODY_25, List.of(new OpenPosePerson(OptionalLong.of(3), pose())));

        JsonNode person =
                new ObjectMapper().readTree(file.toFile()).get("people").get(0);

        assertThat(person.get("person_id").get(0).longValue()).isEqualTo(3);
        JsonNode numbers = person.get("pose_keypoints_2d");
        assertThat(numbers).hasSize(75);
        // 1 is the neck, between the shoulders 5 and 6 of COCO; 2 the right shoulder; 8 the middle of hips 11 and 12.
        assertThat(numbers.get(3).doubleValue()).isEqualTo(5.5);
        assertThat(numbers.get(7).doubleValue()).isEqualTo(60);
        assertThat(numbers.get(24).doubleValue()).isEqualTo(11.5);
        assertThat(numbers.get(74).doubleValue()).isZero();
        assertThat(person.get("face_keypoints_2d")).isEmpty();
    }

    @Test
    void shouldTakeMinusOneForNobodyInParticular() throws IOException {
        String numbers = "\"pose_keypoints_2d\":[4,5,1" + ",0,0,0".repeat(17) + "]";

        assertThat(readPerson("{\"people\":[{\"person_id\":[-1]," + numbers + "}]}")
                        .personId())
                .isEmpty();
        assertThat(readPerson("{\"people\":[{\"person_id\":[8]," + numbers + "}]}")
                        .personId())
                .hasValue(8);
        OpenPosePerson old = readPerson("{\"people\":[{" + numbers + "}]}");
        assertThat(old.personId()).isEmpty();
        assertThat(old.pose().keypoint(0)).isEqualTo(Keypoint.seen(4, 5, 1));
        assertThat(old.pose().keypoint(1).missing()).isTrue();
    }

    @Test
    void shouldSayWhereAFileIsWrong() {
        assertThatThrownBy(() -> readPerson("{\"people\":[{\"pose_keypoints_2d\":[1,2,3]}]}"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("people[0].pose_keypoints_2d: has 3 numbers")
                .hasMessageContaining("75 (BODY_25)");
        assertThatThrownBy(() -> readPerson("{\"people\":\n[{\"pose_keypoints_2d\":[1,}"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> OpenPoseReader.read(Files.createDirectory(folder.resolve("empty"))))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no .json file");
    }
}
