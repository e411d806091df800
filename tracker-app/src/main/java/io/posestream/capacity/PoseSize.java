package io.posestream.capacity;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.wire.PoseRecords;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How large a record of poses is: one is made and weighed. */
final class PoseSize {
    private PoseSize() {}

    /** Key, value and headers, in bytes. */
    static long bytes(int people) {
        PoseFrame frame = new PoseFrame(
                new FrameId("camera-entrance-01", 1_760_000_000_000L, 1_000_000),
                1_760_000_000_000_000_000L,
                1_760_000_000_010_000_000L,
                1_760_000_000_060_000_000L,
                1920,
                1080,
                Skeleton.COCO_17.name(),
                new ModelInfo("pose-movenet-thunder-coco17-256x192", "onnxruntime", "fp32"),
                0,
                Outcome.TRACKED,
                "",
                false,
                IntStream.range(0, people).mapToObj(PoseSize::person).toList());
        ProducerRecord<byte[], byte[]> record = PoseRecords.encode("poses", frame);
        long headers = 0;
        for (var header : record.headers()) {
            headers += header.key().length() + header.value().length;
        }
        return record.key().length + record.value().length + headers;
    }

    private static TrackedPerson person(int id) {
        Pose smooth = pose(0.37f);
        return new TrackedPerson(
                id + 1L, TrackState.CONFIRMED, 0.87f, new Box(100.5f, 200.5f, 80.25f, 210.75f), smooth, pose(1.41f));
    }

    private static Pose pose(float shift) {
        return new Pose(IntStream.range(0, Skeleton.COCO_17.size())
                .mapToObj(i -> Keypoint.seen(100.1f + 7.3f * i + shift, 200.7f + 11.9f * i + shift, 0.8f)
                        .withSigma(1.7f))
                .toList());
    }
}
