package io.posestream.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.broker.BrokerFixture;
import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.image.Codec;
import io.posestream.wire.Headers;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class PoseDeliveryIT {
    private static final List<String> CAMERAS = List.of("gate", "hall", "yard", "roof");

    @Test
    void shouldAnswerEveryFrameOfFourStreamsInOrderOfPresentation() {
        try (DeliveryRig rig = new DeliveryRig(2)) {
            CAMERAS.forEach(camera -> rig.sendStream(camera, 50));

            rig.start(rig.settings("a", Guarantee.AT_LEAST_ONCE));
            List<PoseFrame> poses = rig.reader(rig.topics.poses()).await(200).poses();

            Map<String, List<Long>> seqs = poses.stream()
                    .collect(groupingBy(
                            pose -> pose.id().streamId(),
                            mapping(pose -> pose.id().frameSeq(), toList())));
            assertThat(seqs)
                    .hasSize(4)
                    .allSatisfy((camera, order) -> assertThat(order)
                            .hasSize(50)
                            .startsWith(0L, 1L, 2L, 4L, 3L, 5L)
                            .endsWith(45L, 46L, 47L, 49L, 48L));
            assertThat(poses).allSatisfy(PoseDeliveryIT::isAnswerToItsFrame);
            assertThat(rig.reader(rig.topics.events()).await(4).events())
                    .extracting(StreamEvent::kind)
                    .containsOnly(EventKind.STREAM_STARTED)
                    .hasSize(4);
        }
    }

    private static void isAnswerToItsFrame(PoseFrame pose) {
        long seq = pose.id().frameSeq();
        SourceFrame frame = Frames.frame(pose.id().streamId(), 1, seq, seq % 5 == 3 ? 'L' : 'N');
        assertThat(pose.reason()).isEqualTo(HashingPipeline.hash(frame.payload()));
        assertThat(pose.captureTimeNs()).isEqualTo(frame.captureTimeNs());
        assertThat(pose.emitTimeNs()).isGreaterThanOrEqualTo(pose.ingestTimeNs());
        assertThat(pose.ingestTimeNs()).isGreaterThan(pose.captureTimeNs());
    }

    @Test
    void shouldKeepWaitingFramesBounded() {
        int payloadBytes = 100_000;
        CountingObserver observer = new CountingObserver();
        LaneSettings lanes = new LaneSettings(4, 1 << 20, 2_000, 30_000, 3, 4);
        try (DeliveryRig rig = new DeliveryRig(1)) {
            for (int seq = 0; seq < 200; seq++) {
                SourceFrame frame = Frames.frame("gate", 1, seq, 'N');
                rig.send(new SourceFrame(
                        frame.id(), frame.captureTimeNs(), Codec.JPEG, true, 0, 0, new byte[payloadBytes]));
            }

            rig.start(
                    rig.settings("a", Guarantee.AT_LEAST_ONCE, lanes),
                    streamId -> new HashingPipeline(TimeUnit.MILLISECONDS.toNanos(5)),
                    observer);
            assertThat(rig.reader(rig.topics.poses()).await(200).records).hasSize(200);
            assertThat(observer.deepestFrames).as("bound and one poll").hasValueBetween(4, 3 + 16);
            assertThat(observer.deepestBytes.get()).isLessThan((3 + 16) * (payloadBytes + 200L));
        }
    }

    @Test
    void shouldTellDuplicatesNewEpochsAndSilence() {
        LaneSettings lanes = new LaneSettings(8, 1 << 20, 400, 1_000, 3, 4);
        try (DeliveryRig rig = new DeliveryRig(1)) {
            rig.start(rig.settings("a", Guarantee.AT_LEAST_ONCE, lanes));
            rig.send(Frames.frame("gate", 1, 0, 'N'));
            rig.send(Frames.frame("gate", 1, 1, 'N'));
            rig.send(Frames.frame("gate", 1, 1, 'N'));
            rig.send(Frames.frame("gate", 2, 0, 'N'));
            rig.send(Frames.frame("gate", 1, 2, 'N'));

            assertThat(rig.reader(rig.topics.events()).await(7).events())
                    .extracting(event -> event.kind() + " " + event.epoch())
                    .containsExactly(
                            "STREAM_STARTED 1",
                            "FRAMES_DUPLICATED 1",
                            "STREAM_ENDED 1",
                            "STREAM_STARTED 2",
                            "FRAMES_OUT_OF_ORDER 1",
                            "STREAM_STALLED 2",
                            "STREAM_ENDED 2");
            assertThat(rig.reader(rig.topics.deadLetters()).await(2).records)
                    .extracting(letter -> Headers.text(letter, Headers.DEAD_LETTER_STAGE) + " "
                            + Headers.text(letter, Headers.DEAD_LETTER_REASON))
                    .containsExactly(
                            "order duplicate: frame 1 of epoch 1 has been here; the newest is frame 1 of epoch 1",
                            "order out of order: frame 2 of epoch 1 came after frame 0 of epoch 2 had been told");
            assertThat(rig.reader(rig.topics.poses()).await(3).records).hasSize(3);
        }
    }

    @Test
    void shouldStopWithASentenceWhenThePipelineKeepsFailing() {
        try (DeliveryRig rig = new DeliveryRig(1)) {
            RunningDelivery delivery = rig.start(rig.settings("a", Guarantee.AT_LEAST_ONCE));
            for (int seq = 0; seq < 100; seq++) {
                rig.send(Frames.frame("gate", 1, seq, 'X'));
            }

            assertThatThrownBy(delivery::awaitEnd)
                    .hasCauseInstanceOf(DeliveryException.class)
                    .hasMessageContaining("The pipeline of stream gate failed 10 times in a row")
                    .hasMessageContaining("start again once its cause is gone");
            assertThat(rig.reader(rig.topics.deadLetters()).linger(Duration.ofMillis(500)).records)
                    .as("the topic is not eaten")
                    .hasSizeLessThan(40);
        }
    }

    @Test
    void shouldSayHowToMakeAMissingTopic() {
        String missing = BrokerFixture.uniqueName("nowhere");
        DeliverySettings known = DeliverySettings.of(BrokerFixture.bootstrap(), missing, "a");
        DeliverySettings settings = new DeliverySettings(
                known.groupId(),
                known.instanceId(),
                new TopicNames(missing, missing, missing, missing, missing, missing),
                Guarantee.AT_LEAST_ONCE,
                50,
                5_000,
                LaneSettings.DEFAULT,
                RecoverySettings.DEFAULT,
                known.kafka(),
                Map.of(),
                Map.of());

        try (RunningDelivery delivery =
                new RunningDelivery(settings, streamId -> new HashingPipeline(0), DeliveryObserver.NONE)) {
            assertThatThrownBy(delivery::awaitEnd)
                    .hasMessageContaining("Topic " + missing
                            + " does not exist on the broker; create it with: posestream topics create");
        }
    }
}
