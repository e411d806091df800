package io.posestream.dataset.openpose;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.pose.Keypoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the people of one picture as OpenPose does (output format 1.3), with a {@code person_id} that lasts:
 *
 * <pre>
 * {"version":1.3,"people":[{"person_id":[3],"pose_keypoints_2d":[x1,y1,score1,..],"face_keypoints_2d":[],..}]}
 * </pre>
 *
 * A keypoint without a position is {@code 0,0,0}; a person without an id is {@code -1}.
 */
public final class OpenPoseFile {
    private static final JsonFactory JSON = new JsonFactory();

    /** Lists that readers expect to be there; bodies have nothing to put into them. */
    private static final List<String> OTHER_PARTS = List.of(
            "face_keypoints_2d",
            "hand_left_keypoints_2d",
            "hand_right_keypoints_2d",
            "pose_keypoints_3d",
            "face_keypoints_3d",
            "hand_left_keypoints_3d",
            "hand_right_keypoints_3d");

    private OpenPoseFile() {}

    /** As OpenPose names the file of picture {@code number} of {@code clip}. */
    public static String name(String clip, long number) {
        return "%s_%012d_keypoints.json".formatted(clip, number);
    }

    public static void write(Path file, OpenPoseLayout layout, List<OpenPosePerson> people) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(file))) {
            json.writeStartObject();
            json.writeNumberField("version", 1.3);
            json.writeArrayFieldStart("people");
            for (OpenPosePerson person : people) {
                writePerson(json, layout, person);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writePerson(JsonGenerator json, OpenPoseLayout layout, OpenPosePerson person)
            throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("person_id");
        json.writeNumber(person.personId().orElse(-1));
        json.writeEndArray();
        json.writeArrayFieldStart("pose_keypoints_2d");
        for (Keypoint keypoint : layout.ofCoco17(person.pose())) {
            json.writeNumber(keypoint.missing() ? 0 : keypoint.x());
            json.writeNumber(keypoint.missing() ? 0 : keypoint.y());
            json.writeNumber(keypoint.missing() ? 0 : keypoint.score());
        }
        json.writeEndArray();
        for (String part : OTHER_PARTS) {
            json.writeArrayFieldStart(part);
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
