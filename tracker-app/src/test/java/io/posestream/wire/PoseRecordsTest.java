package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.proto.v1.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PoseRecordsTest {
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Property(tries = 300)
    void shouldReadBackAnyPeople(@ForAll("frames") PoseFrame frame) {
        PoseFrame read = PoseRecords.decode(Records.received(PoseRecords.encode("poses", frame)));

        assertThat(read).isEqualTo(frame);
    }

    @Test
    void shouldCarryHeadersForFilters() {
        ConsumerRecord<byte[], byte[]> record =
                Records.received(PoseRecords.encode("poses", frame(List.of()), TRACEPARENT));

        assertThat(Headers.text(record, Headers.SCHEMA)).isEqualTo("1.0");
        assertThat(Headers.text(record, Headers.CONTENT_TYPE))
                .isEqualTo("application/x-protobuf; messageType=posestream.v1.PoseFrame");
        assertThat(Headers.text(record, Headers.MODEL_ID)).isEqualTo("movenet");
        assertThat(Headers.text(record, Headers.REVISION)).isEqualTo("1");
        assertThat(Headers.traceparent(record)).isEqualTo(TRACEPARENT);
    }

    @Test
    void shouldLeaveOutTheTraceThatNobodyBegan() {
        assertThat(Headers.traceparent(Records.received(PoseRecords.encode("poses", frame(List.of())))))
                .isNull();
    }

    @Test
    void shouldMarkAPositionThatIsNoNumberAsMissing() {
        Pose pose = new Pose(List.of(Keypoint.seen(Float.NaN, 4, 0.5f)));
        PoseFrame frame =
                frame(List.of(new TrackedPerson(1, TrackState.CONFIRMED, 0.9f, new Box(0, 0, 1, 1), pose, pose)));

        PoseFrame read = PoseRecords.decode(Records.received(PoseRecords.encode("poses", frame)));

        assertThat(read.people().get(0).pose().keypoint(0))
                .isEqualTo(new Keypoint(0, 0, 0.5f, Visibility.UNSPECIFIED, false, true));
    }

    @Test
    void shouldReadEnumNumbersOfTheFutureWithoutHarm() {
        io.posestream.proto.v1.PoseFrame newer = io.posestream.proto.v1.PoseFrame.newBuilder()
                .setStreamId("cam")
                .setOutcomeValue(55)
                .setReason("the lens is covered")
                .addPeople(Person.newBuilder()
                        .setTrackId(3)
                        .setStateValue(77)
                        .addKeypoints(io.posestream.proto.v1.Keypoint.newBuilder()
                                .setX(5)
                                .setVisibilityValue(99)))
                .build();

        PoseFrame read = PoseRecords.decode(Records.received("cam", newer.toByteArray()));

        assertThat(read.outcome()).isEqualTo(Outcome.TRACKED);
        assertThat(read.reason()).isEqualTo("outcome number 55 is newer than this reader; the lens is covered");
        assertThat(read.people().get(0).state()).isEqualTo(TrackState.TENTATIVE);
        assertThat(read.people().get(0).pose().keypoint(0).visibility()).isEqualTo(Visibility.UNSPECIFIED);
    }

    @Test
    void shouldExplainWhatIsNoPoseFrame() {
        refuses("cam", new byte[] {1, 2, 3}, "has a value of 3 bytes that is not a posestream.v1.PoseFrame");
        refuses(
                "cam",
                io.posestream.proto.v1.PoseFrame.newBuilder()
                        .setStreamId("cam")
                        .build()
                        .toByteArray(),
                "has no outcome; every pose frame must state one");
        refuses(
                "cam",
                io.posestream.proto.v1.PoseFrame.newBuilder()
                        .setStreamId("cam")
                        .setOutcomeValue(1)
                        .addPeople(Person.newBuilder()
                                .setBox(io.posestream.proto.v1.Box.newBuilder().setWidth(-1)))
                        .build()
                        .toByteArray(),
                "is not a posestream.v1.PoseFrame");
        refuses(
                "other",
                PoseRecords.encode("poses", frame(List.of())).value(),
                "has key 'other' but its message says stream 'cam'");
    }

    @Provide
    Arbitrary<PoseFrame> frames() {
        Arbitrary<TrackedPerson> person = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.of(TrackState.class), scores(), boxes(), poses(), poses())
                .as(TrackedPerson::new);
        Arbitrary<Outcome> outcome = Arbitraries.of(Outcome.class);
        return Combinators.combine(Arbitraries.longs(), outcome, person.list().ofMaxSize(4), Arbitraries.strings())
                .as((seq, result, people, reason) -> new PoseFrame(
                        new FrameId("cam", seq, seq),
                        seq,
                        seq + 1,
                        seq + 2,
                        640,
                        480,
                        "body-pose/coco-17",
                        new ModelInfo("movenet", "onnx", "fp32"),
                        1,
                        result,
                        isText(reason) ? reason : "",
                        people.size() > 2,
                        people));
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Arbitrary<Float> scores() {
        return Arbitraries.floats().between(0, 1);
    }

    /** 0 where the model does not say. */
    private static Arbitrary<Float> sigmas() {
        return Arbitraries.oneOf(Arbitraries.just(0f), Arbitraries.floats().between(0, false, 500, true));
    }

    private static Arbitrary<Float> pixels() {
        return Arbitraries.floats().between(-1000, 10_000);
    }

    private static Arbitrary<Box> boxes() {
        Arbitrary<Float> size = Arbitraries.floats().between(0, 5000);
        return Combinators.combine(pixels(), pixels(), size, size).as(Box::new);
    }

    private static Arbitrary<Pose> poses() {
        Arbitrary<Keypoint> present = Combinators.combine(
                        pixels(),
                        pixels(),
                        scores(),
                        Arbitraries.of(Visibility.class),
                        Arbitraries.of(true, false),
                        sigmas())
                .as((x, y, score, visibility, imputed, sigma) ->
                        new Keypoint(x, y, score, visibility, imputed, false, sigma));
        return Arbitraries.frequencyOf(Tuple.of(4, present), Tuple.of(1, Arbitraries.just(Keypoint.absent())))
                .list()
                .ofSize(17)
                .map(Pose::new);
    }

    private static PoseFrame frame(List<TrackedPerson> people) {
        return new PoseFrame(
                new FrameId("cam", 1, 2),
                3_000_000,
                4,
                5,
                640,
                480,
                "body-pose/coco-17",
                new ModelInfo("movenet", "onnx", "fp32"),
                1,
                people.isEmpty() ? Outcome.EMPTY : Outcome.TRACKED,
                "",
                false,
                people);
    }

    private static void refuses(String key, byte[] value, String reason) {
        assertThatThrownBy(() -> PoseRecords.decode(Records.received(key, value)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining(reason);
    }
}
