package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.frame.PoseFrame;
import io.posestream.wire.StateRecords;
import io.posestream.wire.StreamState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the state topic: whole, damaged, of a newer version, and what the overview makes of it. */
@Timeout(90)
class StateTopicIT {

    @ParameterizedTest
    @ValueSource(strings = {"newer version", "garbage", "other layout", "other group"})
    void shouldBeginAnewWithASentenceWhereAStateCannotBeRead(String kind) throws Exception {
        try (DeliveryRig rig = new DeliveryRig(1)) {
            rig.sendStream("gate", 20);
            rig.sendStream("yard", 20);
            work(rig, 40, DeliveryObserver.NONE);
            spoil(rig, "gate", kind);
            Watching watching = new Watching();

            for (int seq = 20; seq < 30; seq++) {
                rig.send(Frames.frame("gate", 1, seq, 'N'));
                rig.send(Frames.frame("yard", 1, seq, 'N'));
            }
            work(rig, 60, watching);

            assertThat(watching.unreadable).singleElement().asString().startsWith("gate: ");
            List<PoseFrame> told = revision0(rig);
            assertThat(told.stream().filter(f -> f.id().streamId().equals("gate")))
                    .extracting(frame -> frame.id().frameSeq())
                    .as("nothing lost, nothing twice")
                    .containsExactlyElementsOf(LongStream.range(0, 30).boxed().toList());
            assertThat(reason(told, "yard", 29)).isEqualTo(chain("yard", 0, 30));
            assertThat(reason(told, "gate", 29)).as("knows the new frames only").isEqualTo(chain("gate", 20, 30));
        }
    }

    @Test
    void shouldTellWhoRunsWhatAndHowFarItIs() throws Exception {
        try (DeliveryRig rig = new DeliveryRig(2);
                StreamOverview overview = new StreamOverview(
                        rig.group, rig.topics, Map.of("bootstrap.servers", BrokerFixture.bootstrap()))) {
            assertThat(overview.read()).as("before anything ran").isEmpty();
            rig.sendStream("gate", 20);
            AtomicInteger posed = new AtomicInteger();
            RunningDelivery running = start(rig, posed);
            until(posed, 20);

            StreamStatus live = awaitStatus(overview, StreamStatus.Condition.LIVE);
            assertThat(live.streamId()).isEqualTo("gate");
            assertThat(live.instance()).isEqualTo("a");
            assertThat(live.lastFrameSeq()).isEqualTo(19);
            assertThat(live.tracks()).isEqualTo(1);
            StreamStatus silent = awaitStatus(overview, StreamStatus.Condition.STALLED);
            assertThat(silent.lastFrameSeq()).isEqualTo(19);
            assertThat(silent.lagFrames()).isZero();

            running.close();
            running.awaitEnd();
            rig.send(Frames.frame("gate", 1, 20, 'N'));
            rig.awaitSent();
            StreamStatus waiting = overview.read().get(0);
            assertThat(waiting.lagFrames()).isEqualTo(1);
            assertThat(waiting.lastFrameSeq()).isEqualTo(19);
            assertThat(awaitStatus(overview, StreamStatus.Condition.UNSERVED).instance())
                    .isEmpty();
        }
    }

    private static StreamStatus awaitStatus(StreamOverview overview, StreamStatus.Condition wanted)
            throws InterruptedException {
        long deadlineNs = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<StreamStatus> seen = overview.read();
        while (System.nanoTime() < deadlineNs && seen.stream().noneMatch(s -> s.condition() == wanted)) {
            Thread.sleep(100);
            seen = overview.read();
        }
        assertThat(seen).singleElement().extracting(StreamStatus::condition).isEqualTo(wanted);
        return seen.get(0);
    }

    /** Until so many frames are answered in all, then closed. */
    private static void work(DeliveryRig rig, int answered, DeliveryObserver observer) throws Exception {
        RunningDelivery running =
                rig.start(rig.settings("a", Guarantee.EXACTLY_ONCE), ChainingPipeline.pipelines(0), observer);
        TopicReader poses = rig.reader(rig.topics.poses());
        poses.readUntil(
                () -> poses.poses().stream().filter(f -> f.revision() == 0).count() >= answered,
                Duration.ofSeconds(20));
        running.close();
        running.awaitEnd();
    }

    private static RunningDelivery start(DeliveryRig rig, AtomicInteger posed) {
        return rig.start(
                rig.settings("a", Guarantee.AT_LEAST_ONCE), ChainingPipeline.pipelines(0), new DeliveryObserver() {
                    @Override
                    public void posed(String streamId, io.posestream.frame.Outcome outcome, long capture, long read) {
                        posed.incrementAndGet();
                    }
                });
    }

    private static void until(AtomicInteger posed, int count) throws InterruptedException {
        while (posed.get() < count) {
            Thread.sleep(10);
        }
    }

    private static void spoil(DeliveryRig rig, String streamId, String kind) {
        StreamState state = new StreamState(
                streamId,
                1,
                kind.equals("other group") ? "night" : rig.group,
                "b",
                Frames.START_NS,
                20,
                20,
                19,
                Frames.START_NS,
                List.of(),
                List.of(),
                false,
                1,
                new StreamState.Memory(9, new byte[] {1, 2, 3}),
                new byte[0]);
        ProducerRecord<byte[], byte[]> record = StateRecords.encode(rig.topics.state(), 0, state);
        if (kind.equals("newer version")) {
            record.headers().remove("schema").add("schema", "2.0".getBytes(StandardCharsets.UTF_8));
        } else if (kind.equals("garbage")) {
            record = new ProducerRecord<>(rig.topics.state(), 0, record.key(), new byte[] {-1, 7, 99});
        }
        rig.send(record);
        rig.awaitSent();
    }

    private static List<PoseFrame> revision0(DeliveryRig rig) {
        TopicReader reader = rig.reader(rig.topics.poses()).linger(Duration.ofSeconds(1));
        return reader.poses().stream().filter(frame -> frame.revision() == 0).toList();
    }

    private static String reason(List<PoseFrame> told, String streamId, long seq) {
        return told.stream()
                .filter(f -> f.id().streamId().equals(streamId) && f.id().frameSeq() == seq)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static String chain(String streamId, int from, int to) {
        long chain = 0;
        for (int seq = from; seq < to; seq++) {
            char command = seq < 20 && seq % 5 == 3 ? 'L' : 'N';
            chain = ChainingPipeline.chain(
                    chain, Frames.frame(streamId, 1, seq, command).payload());
        }
        return Long.toHexString(chain);
    }

    private static final class Watching implements DeliveryObserver {
        final List<String> unreadable = new CopyOnWriteArrayList<>(new ArrayList<>());

        @Override
        public void stateUnreadable(String streamId, String reason) {
            unreadable.add(streamId + ": " + reason);
        }
    }
}
