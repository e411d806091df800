package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Codec;
import io.posestream.image.EncodedSource;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.wire.Headers;
import io.posestream.wire.PoseRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CameraIngestIT {
    private static final IngestSettings FAST = new IngestSettings("gate-7", 0, false, ReconnectPolicy.NEVER);

    private final IngestStage stage = new IngestStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void shouldPublishEveryPictureInOrderUnderItsStream() {
        ScriptedSource source = ScriptedSource.file(200, 40, 5000);

        IngestSummary summary = ingest(FAST, source).run();

        assertThat(summary).isEqualTo(new IngestSummary(200, 200 * 5000, 0, 0, 0, 0));
        assertThat(source.isClosed()).isTrue();
        List<SourceFrame> frames = stage.frames();
        assertThat(frames).extracting(frame -> frame.id().frameSeq()).containsExactlyElementsOf(upTo(200));
        assertThat(frames).extracting(frame -> (int) frame.payload()[0] & 0xFF).isSorted();
        assertThat(stage.published).hasSize(200);
    }

    @Test
    void shouldKeyByStreamAndStampWithCaptureTime() {
        ingest(FAST, ScriptedSource.file(3, 40, 10)).run();

        List<ConsumerRecord<byte[], byte[]>> records =
                TopicReader.readAll(BrokerFixture.bootstrap(), stage.topics.frames());
        assertThat(records)
                .extracting(ConsumerRecord::partition)
                .containsOnly(records.get(0).partition());
        assertThat(records.get(2).timestamp() - records.get(0).timestamp()).isEqualTo(80);
        assertThat(records).allSatisfy(record -> {
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("gate-7");
            assertThat(Headers.text(record, Headers.SCHEMA)).isEqualTo("1.0");
            assertThat(Headers.text(record, Headers.CONTENT_TYPE)).endsWith("posestream.v1.Frame");
        });
    }

    @Test
    void shouldTellTheStartAndTheEndOfAFile() {
        ingest(FAST, ScriptedSource.file(5, 40, 10)).run();

        List<StreamEvent> events = stage.events();
        assertThat(events)
                .extracting(StreamEvent::kind)
                .containsExactly(EventKind.STREAM_STARTED, EventKind.STREAM_ENDED);
        assertThat(events.get(0).detail()).isEqualTo("H264, 640 x 360 pixels");
        assertThat(events.get(0).eventTimeNs()).isEqualTo(stage.frames().get(0).captureTimeNs());
        assertThat(events.get(1).detail()).isEqualTo("the source came to its end");
        assertThat(stage.states).containsExactly(IngestState.OPENING, IngestState.RUNNING, IngestState.ENDED);
    }

    @Test
    void shouldPlayAFileAtItsOwnSpeed() {
        long before = System.nanoTime();

        ingest(IngestSettings.once("gate-7"), ScriptedSource.file(11, 50, 10)).run();

        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
        List<SourceFrame> frames = stage.frames();
        assertThat(frames.get(10).captureTimeNs() - frames.get(0).captureTimeNs())
                .isEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
    }

    @Test
    void shouldBeginAFileAgainAsANewEpochUntilStopped() {
        AtomicInteger openings = new AtomicInteger();
        CameraIngest[] self = new CameraIngest[1];
        self[0] = new CameraIngest(
                new IngestSettings("gate-7", 0, true, ReconnectPolicy.NEVER),
                () -> {
                    if (openings.incrementAndGet() == 3) {
                        self[0].stop();
                    }
                    return ScriptedSource.file(4, 40, 10);
                },
                stage.publisher,
                stage);

        self[0].run();

        List<SourceFrame> frames = stage.frames();
        assertThat(frames).extracting(frame -> frame.id().frameSeq()).containsExactly(0L, 1L, 2L, 3L, 0L, 1L, 2L, 3L);
        assertThat(frames.get(4).id().epoch()).isGreaterThan(frames.get(3).id().epoch());
        assertThat(frames).extracting(SourceFrame::captureTimeNs).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldCarryAPictureOfFourMegabytes() {
        ingest(FAST, ScriptedSource.file(3, 40, 4 << 20)).run();

        assertThat(stage.frames())
                .hasSize(3)
                .allSatisfy(frame -> assertThat(frame.payload()).hasSize(4 << 20));
    }

    @Test
    void shouldLeaveOutAPictureThatIsTooLargeAndGoOn() {
        AtomicInteger opening = new AtomicInteger();
        IngestSettings settings = new IngestSettings("gate-7", 0, true, ReconnectPolicy.NEVER);
        CameraIngest[] self = new CameraIngest[1];
        self[0] = new CameraIngest(
                settings,
                () -> switch (opening.getAndIncrement()) {
                    case 0 -> ScriptedSource.file(1, 40, 9 << 20);
                    case 1 -> ScriptedSource.file(2, 40, 10);
                    default -> {
                        self[0].stop();
                        yield ScriptedSource.file(1, 40, 10);
                    }
                },
                stage.publisher,
                stage);

        IngestSummary summary = self[0].run();

        assertThat(summary.refused()).isEqualTo(1);
        assertThat(summary.frames()).isEqualTo(2);
        assertThat(stage.frames()).hasSize(2);
    }

    @Test
    void shouldPublishTheTruthOfASimulatedCameraUnderTheSameNames() {
        Pose pose = new Pose(List.of(Keypoint.seen(10, 20, 1)));
        TrackedPerson walker = new TrackedPerson(7, TrackState.CONFIRMED, 1, new Box(0, 10, 30, 60), pose, pose);

        ingest(FAST, new SimulatedSource(ScriptedSource.file(5, 40, 10), walker))
                .run();

        List<PoseFrame> truths = TopicReader.readAll(BrokerFixture.bootstrap(), stage.topics.truth()).stream()
                .map(PoseRecords::decode)
                .toList();
        List<SourceFrame> frames = stage.frames();
        assertThat(truths).extracting(PoseFrame::id).containsExactlyElementsOf(ids(frames));
        assertThat(truths)
                .extracting(PoseFrame::captureTimeNs)
                .containsExactlyElementsOf(
                        frames.stream().map(SourceFrame::captureTimeNs).toList());
        assertThat(truths).allSatisfy(truth -> {
            assertThat(truth.people()).containsExactly(walker);
            assertThat(truth.outcome()).isEqualTo(Outcome.TRACKED);
        });
        assertThat(frames).extracting(SourceFrame::codec).containsOnly(Codec.H264);
    }

    private CameraIngest ingest(IngestSettings settings, EncodedSource source) {
        return new CameraIngest(settings, () -> source, stage.publisher, stage);
    }

    private static List<Long> upTo(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static List<FrameId> ids(List<SourceFrame> frames) {
        return frames.stream().map(SourceFrame::id).toList();
    }
}
