package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.EmbeddedBroker;
import io.posestream.wire.TopicNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class BrokerAwayIT {
    private static final TopicNames TOPICS = TopicNames.DEFAULT;

    @TempDir
    private Path dir;

    @Test
    void shouldWaitForTheBrokerAndGoOn() throws Exception {
        CountingObserver observer = new CountingObserver();
        EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, 0, Map.of());
        String address = broker.bootstrap();
        createTopics(address);
        try (DeliveryRig rig = new DeliveryRig(address, TOPICS)) {
            rig.start(impatient(rig), streamId -> new HashingPipeline(0), observer);
            rig.sendStream("gate", 30);
            assertThat(rig.reader(TOPICS.poses()).await(30).records).hasSize(30);

            broker.close();
            assertThat(observer.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
            broker = EmbeddedBroker.start(dir, port(address), 0, Map.of());
            assertThat(observer.recovered.await(30, TimeUnit.SECONDS)).isTrue();
            rig.send(Frames.frame("gate", 1, 30, 'N'));

            // What had not been committed when the broker went is told again first: at least once, under the same ids.
            TopicReader poses = rig.reader(TOPICS.poses());
            poses.readUntil(() -> sequences(poses).contains(30L), TopicReader.PATIENCE);
            assertThat(Set.copyOf(sequences(poses))).hasSize(31).contains(30L);
            assertThat(observer.interruptions).as("told once").hasValue(1);
        } finally {
            broker.close();
        }
    }

    private static List<Long> sequences(TopicReader poses) {
        return poses.poses().stream().map(pose -> pose.id().frameSeq()).toList();
    }

    /** Gives the event of the stalled stream, which cannot be sent, up after two seconds. */
    private static DeliverySettings impatient(DeliveryRig rig) {
        LaneSettings lanes = new LaneSettings(8, 1 << 20, 500, 60_000, 3, 4);
        DeliverySettings patient = rig.settings("a", Guarantee.AT_LEAST_ONCE, lanes);
        return new DeliverySettings(
                patient.groupId(),
                patient.instanceId(),
                patient.topics(),
                patient.guarantee(),
                patient.commitIntervalMs(),
                patient.closeTimeoutMs(),
                patient.lanes(),
                patient.recovery(),
                patient.kafka(),
                Map.of("default.api.timeout.ms", "2000", "request.timeout.ms", "1500"),
                Map.of("delivery.timeout.ms", "2000", "request.timeout.ms", "1500"));
    }

    private static void createTopics(String address) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            List<NewTopic> topics = Stream.of(
                            TOPICS.frames(), TOPICS.poses(), TOPICS.events(), TOPICS.deadLetters(), TOPICS.state())
                    .map(name -> new NewTopic(name, 1, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }
}
