package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.analytics.streams.Figures;
import io.posestream.export.MetropolisWriter;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.pose.Skeleton;
import io.posestream.proto.nv.Frame;
import io.posestream.proto.nv.Object;
import io.posestream.proto.nv.Pose;
import io.posestream.wire.MetropolisRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file and the record say the same, in the names and numbers that NVIDIA publishes. */
class MetropolisLayoutTest {
    private static final PoseFrame FRAME = Figures.frame(
            "door",
            5,
            7,
            280,
            1,
            Outcome.TRACKED,
            Figures.standing(3, 100, 200),
            Figures.standing(4, TrackState.LOST, 300, 200));

    @TempDir
    private Path folder;

    @Test
    void shouldSayTheSameInJsonAndInProtobuf() throws Exception {
        Path file = folder.resolve("frames.jsonl");
        try (MetropolisWriter writer = new MetropolisWriter(file, Skeleton.COCO_17)) {
            writer.write(FRAME);
        }
        JsonNode json = new JsonMapper().readTree(Files.readString(file));
        ProducerRecord<byte[], byte[]> record = MetropolisRecords.encode("mdx-raw", FRAME, Skeleton.COCO_17);
        Frame frame = Frame.parseFrom(record.value());

        assertThat(record.key()).asString().isEqualTo("door").isEqualTo(frame.getSensorId());
        assertThat(json.get("sensorId").asText()).isEqualTo("door");
        assertThat(json.get("timestamp").asText()).isEqualTo("2026-05-04T10:00:00.280Z");
        assertThat(frame.getTimestamp().getSeconds()).isEqualTo(Figures.START_MS / 1000);
        assertThat(frame.getTimestamp().getNanos()).isEqualTo(280_000_000);
        assertThat(json.get("id").asText()).isEqualTo(frame.getId()).isEqualTo("7");
        assertThat(json.get("objects")).hasSize(1);
        assertThat(frame.getObjectsList()).hasSize(1);
        frame.getInfoMap()
                .forEach((key, value) ->
                        assertThat(json.at("/info/" + key).asText()).isEqualTo(value));

        JsonNode person = json.at("/objects/0");
        Object object = frame.getObjects(0);
        assertThat(person.get("id").asText()).isEqualTo(object.getId()).isEqualTo("5/3");
        assertThat(person.get("bbox").get("rightX").floatValue())
                .isEqualTo(object.getBbox().getRightX());
        assertThat(person.get("bbox").get("bottomY").floatValue())
                .isEqualTo(object.getBbox().getBottomY());
        assertThat(person.at("/pose/keypoints")).hasSize(17);
        Pose.Keypoint shoulder = object.getPose().getKeypoints(5);
        assertThat(shoulder.getName()).isEqualTo("left-shoulder");
        assertThat(shoulder.getCoordinatesList()).containsExactly(120f, 150f, 0f, .9f);
        assertThat(person.at("/pose/keypoints/5/coordinates/1").floatValue()).isEqualTo(150);
    }

    @Test
    void shouldHaveTheFieldNumbersThatNvidiaPublishes() {
        assertThat(Frame.OBJECTS_FIELD_NUMBER).isEqualTo(5);
        assertThat(Frame.INFO_FIELD_NUMBER).isEqualTo(12);
        assertThat(Object.BBOX_FIELD_NUMBER).isEqualTo(2);
        assertThat(Object.CONFIDENCE_FIELD_NUMBER).isEqualTo(4);
        assertThat(Object.POSE_FIELD_NUMBER).isEqualTo(7);
        assertThat(Pose.KEYPOINTS_FIELD_NUMBER).isEqualTo(2);
        assertThat(Pose.Keypoint.COORDINATES_FIELD_NUMBER).isEqualTo(2);
    }
}
