package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(90)
class HandOverIT {
    private static final List<String> CAMERAS = List.of("gate", "hall", "yard", "roof", "dock", "lift");

    @ParameterizedTest
    @EnumSource(Guarantee.class)
    void shouldLeaveNothingToDoAfterACleanClose(Guarantee guarantee) throws Exception {
        try (DeliveryRig rig = new DeliveryRig(1)) {
            // The last frame is one that the pipeline keeps until it is drained.
            rig.sendStream("gate", 49);
            CountingObserver seen = new CountingObserver();
            RunningDelivery first = rig.start(rig.settings("a", guarantee), streamId -> new HashingPipeline(0), seen);
            while (seen.framesRead.get() < 49) {
                Thread.sleep(5);
            }
            assertThat(seen.posed).as("answered before the close").hasValueLessThan(49);

            first.close();
            first.awaitEnd();

            TopicReader poses = rig.reader(rig.topics.poses()).await(49);
            assertThat(poses.records).hasSize(49);
            OffsetAndMetadata committed = Objects.requireNonNull(committed(rig));
            assertThat(committed.offset()).isEqualTo(49);
            AnsweredBeyond beyond = AnsweredBeyond.parse(committed);
            assertThat(beyond.end()).as("nothing is answered beyond it").isLessThanOrEqualTo(49);
            assertThat(beyond.provisional()).isEmpty();
            CountingObserver second = new CountingObserver();
            rig.start(rig.settings("a", guarantee), streamId -> new HashingPipeline(0), second);
            rig.send(Frames.frame("gate", 1, 49, 'N'));
            assertThat(poses.await(50).records).hasSize(50);
            assertThat(second.framesRead)
                    .as("frames that the second start read")
                    .hasValue(1);
        }
    }

    private static @Nullable OffsetAndMetadata committed(DeliveryRig rig) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerFixture.bootstrap()))) {
            return admin.listConsumerGroupOffsets(rig.group)
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS)
                    .get(new TopicPartition(rig.topics.frames(), 0));
        }
    }

    @ParameterizedTest
    @EnumSource(Guarantee.class)
    void shouldLoseNothingWhenASecondInstanceTakesItsShare(Guarantee guarantee) throws Exception {
        CountingObserver first = new CountingObserver();
        CountingObserver second = new CountingObserver();
        try (DeliveryRig rig = new DeliveryRig(4)) {
            RunningDelivery a =
                    rig.start(rig.settings("a", guarantee), streamId -> new HashingPipeline(200_000), first);
            int sent = 0;
            for (int seq = 0; seq < 2_000 && (seq < 100 || second.posed.get() < 60); seq++) {
                if (seq == 60) {
                    rig.start(rig.settings("b", guarantee), streamId -> new HashingPipeline(200_000), second);
                }
                for (String camera : CAMERAS) {
                    rig.send(Frames.frame(camera, 1, seq, seq % 5 == 3 ? 'L' : 'N'));
                    sent++;
                }
                Thread.sleep(8);
            }
            for (String camera : CAMERAS) {
                rig.send(Frames.frame(camera, 1, 5_000, 'N'));
                sent++;
            }

            TopicReader poses = rig.reader(rig.topics.poses()).await(sent).linger(Duration.ofMillis(500));
            List<FrameId> answered = poses.poses().stream().map(PoseFrame::id).toList();

            assertThat(first.interruptions)
                    .as("a share moves without a failed commit")
                    .hasValue(0);
            assertThat(new HashSet<>(answered)).hasSize(sent);
            if (guarantee == Guarantee.EXACTLY_ONCE) {
                assertThat(answered).hasSize(sent);
            }
            assertThat(first.posed.get()).isPositive();
            assertThat(second.posed.get()).isPositive();
            a.close();
            a.awaitEnd();
        }
    }

    @Test
    void shouldServePartitionsWhoseOwnerDiedWhileGivingThemUp() {
        try (DeliveryRig rig = new DeliveryRig(4)) {
            try (DyingMember dying = new DyingMember(rig.settings("a", Guarantee.AT_LEAST_ONCE))) {
                dying.pollUntil(() -> dying.owned() == 4);
                rig.start(rig.settings("b", Guarantee.AT_LEAST_ONCE));
                dying.pollUntil(dying::diedWhileGivingUp);
            }

            rig.start(rig.settings("a", Guarantee.AT_LEAST_ONCE));
            CAMERAS.forEach(camera -> rig.sendStream(camera, 10));

            assertThat(rig.reader(rig.topics.poses()).await(60).poses())
                    .extracting(PoseFrame::id)
                    .doesNotHaveDuplicates()
                    .hasSize(60);
        }
    }
}
