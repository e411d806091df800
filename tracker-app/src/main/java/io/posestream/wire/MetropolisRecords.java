package io.posestream.wire;

import com.google.protobuf.Timestamp;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import io.posestream.proto.nv.Bbox;
import io.posestream.proto.nv.Frame;
import io.posestream.proto.nv.Object;
import io.posestream.proto.nv.Pose;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Pose frames as NVIDIA Metropolis' {@code nv.Frame}, for what reads its raw topic ({@code mdx-raw} by default there):
 * key = sensor id, value = protobuf without an envelope, record timestamp = capture time. Stateless; any thread.
 */
public final class MetropolisRecords {
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private MetropolisRecords() {}

    /** @throws WireException when there are people of another skeleton */
    public static ProducerRecord<byte[], byte[]> encode(String topic, PoseFrame frame, Skeleton skeleton) {
        if (!frame.people().isEmpty() && !frame.skeleton().equals(skeleton.name())) {
            throw new WireException("frame " + frame.id().frameSeq() + " of '"
                    + frame.id().streamId() + "' has poses of " + frame.skeleton() + "; expected " + skeleton.name()
                    + ", whose keypoints have names");
        }
        return new ProducerRecord<>(
                topic,
                null,
                Math.max(0, TimeUnit.NANOSECONDS.toMillis(frame.captureTimeNs())),
                frame.id().streamId().getBytes(StandardCharsets.UTF_8),
                toWire(frame, skeleton).toByteArray());
    }

    private static Frame toWire(PoseFrame frame, Skeleton skeleton) {
        Frame.Builder message = Frame.newBuilder()
                .setVersion("4.0")
                .setId(Long.toString(frame.id().frameSeq()))
                .setTimestamp(Timestamp.newBuilder()
                        .setSeconds(Math.floorDiv(frame.captureTimeNs(), SECOND_NS))
                        .setNanos((int) Math.floorMod(frame.captureTimeNs(), SECOND_NS)))
                .setSensorId(frame.id().streamId())
                .putInfo("epoch", Long.toString(frame.id().epoch()))
                .putInfo("revision", Integer.toString(frame.revision()))
                .putInfo("outcome", frame.outcome().name())
                .putInfo("width", Integer.toString(frame.width()))
                .putInfo("height", Integer.toString(frame.height()));
        frame.people().stream()
                .filter(person -> person.state() != TrackState.LOST)
                .forEach(person -> message.addObjects(toWire(frame.id().epoch(), person, skeleton)));
        return message.build();
    }

    private static Object toWire(long epoch, TrackedPerson person, Skeleton skeleton) {
        Pose.Builder pose = Pose.newBuilder().setType("pose2D");
        for (int i = 0; i < person.pose().size(); i++) {
            Keypoint keypoint = person.pose().keypoint(i);
            if (!keypoint.missing()) {
                pose.addKeypointsBuilder()
                        .setName(skeleton.keypoints().get(i).replace('_', '-'))
                        .addCoordinates(keypoint.x())
                        .addCoordinates(keypoint.y())
                        .addCoordinates(0)
                        .addCoordinates(keypoint.score());
            }
        }
        return Object.newBuilder()
                .setId(epoch + "/" + person.trackId())
                .setBbox(Bbox.newBuilder()
                        .setLeftX(person.box().x())
                        .setTopY(person.box().y())
                        .setRightX(person.box().right())
                        .setBottomY(person.box().bottom()))
                .setType("Person")
                .setConfidence(person.score())
                .putInfo("state", person.state().name())
                .setPose(pose)
                .build();
    }
}
