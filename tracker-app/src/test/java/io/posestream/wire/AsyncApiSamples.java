package io.posestream.wire;

import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseAlert;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.StreamRollup;
import io.posestream.image.Codec;
import io.posestream.pose.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** One record of each topic, as the product writes it. */
final class AsyncApiSamples {
    private static final TopicNames TOPICS = TopicNames.DEFAULT;
    private static final FrameId ID = new FrameId("door", 1, 7);

    private AsyncApiSamples() {}

    static Stream<ProducerRecord<byte[], byte[]>> oneOfEach() {
        PoseFrame poses = new PoseFrame(
                ID, 1, 2, 3, 640, 480, "", new ModelInfo("m", "e", "p"), 0, Outcome.EMPTY, "", false, List.of());
        return Stream.of(
                FrameRecords.encode(TOPICS.frames(), new SourceFrame(ID, 1, Codec.JPEG, true, 0, 0, new byte[] {1})),
                PoseRecords.encode(TOPICS.poses(), poses, "00-trace"),
                PoseRecords.encode(TOPICS.truth(), poses),
                EventRecords.encode(
                        TOPICS.events(), new StreamEvent("door", 1, 2, EventKind.STREAM_STARTED, 0, "started")),
                StateRecords.encode(TOPICS.state(), 0, state()),
                SequenceRecords.encode(TOPICS.meaning().sequences(), sequence()),
                RollupRecords.encode(TOPICS.meaning().rollups(), rollup()),
                AlertRecords.encode(
                        TOPICS.meaning().alerts(),
                        new PoseAlert("door", 1, 2, "fall", 4, 3, 7, new Box(1, 2, 3, 4), "person 2 lies")),
                DeadLetters.of(TOPICS.deadLetters(), garbage(), "wire", "no frame", new WireException("no frame")));
    }

    static PoseSequence sequence() {
        return new PoseSequence(
                "door",
                1,
                2,
                "body-pose/coco-17",
                640,
                480,
                9_000_000_000L,
                100,
                1000,
                2,
                1,
                new float[] {.5f, -1, .9f, 0, 0, 0},
                new byte[] {1, 0},
                new PoseSequence.BodyFrame(100, 200, 50, PoseSequence.Reference.TORSO),
                .5f,
                1,
                1,
                0);
    }

    static StreamRollup rollup() {
        return new StreamRollup(
                "door",
                1,
                0,
                60_000_000_000L,
                new StreamRollup.Frames(1, 2, 3, 4),
                new StreamRollup.Flow(5, 6, 7, 8),
                new StreamRollup.People(1.5, 2, 3, 4000, 5000),
                new StreamRollup.Quality(.75, .5, 40, 80));
    }

    private static StreamState state() {
        return new StreamState(
                "door",
                1,
                "g",
                "i",
                5,
                0,
                1,
                7,
                1,
                List.of(),
                List.of(),
                false,
                0,
                new StreamState.Memory(1, new byte[0]),
                new byte[0]);
    }

    private static ConsumerRecord<byte[], byte[]> garbage() {
        return new ConsumerRecord<>(
                "posestream.frames.v1",
                0,
                3,
                5,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                new byte[] {1},
                new byte[] {2},
                new RecordHeaders(),
                Optional.empty());
    }
}
