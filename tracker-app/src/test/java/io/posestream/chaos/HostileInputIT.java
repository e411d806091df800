package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.app.DeliveryStats;
import io.posestream.app.Sources;
import io.posestream.app.Topics;
import io.posestream.app.TrackerService;
import io.posestream.broker.BrokerFixture;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.observe.StageObserver;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole tracker, with its real decoder and models, under hostile records of all kinds. */
class HostileInputIT {
    private static final int GOOD = 100;
    private static final int HOSTILE_PER_GOOD = HostileRecords.KINDS;
    private static final int HOSTILE = GOOD * HOSTILE_PER_GOOD;
    private static final String STREAM = "good";

    private final Map<String, String> kafka = Map.of("bootstrap.servers", BrokerFixture.bootstrap());

    @Test
    @Timeout(300)
    void shouldAnswerEveryGoodFrameAndAccountForEveryBadRecord() throws Exception {
        Settings settings = settings();
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.ensure(TopicLayout.of(Topics.names(settings), 2));
        }
        send(settings.topics().frames());

        try (TrackerService tracker = TrackerService.open(settings, kafka, new DeliveryStats(), StageObserver.NONE);
                LiveReader live = new LiveReader(kafka, Topics.names(settings))) {
            Thread running = new Thread(tracker::run, "tracker");
            running.start();
            live.await(GOOD + HOSTILE, 30_000);
            assertThat(running.isAlive()).as("the tracker lives on").isTrue();
        }

        Account account = Ledger.read(kafka, Topics.names(settings), Set.of());
        assertThat(account.examples()).isEmpty();
        assertThat(account.lost()).isZero();
        assertThat(account.duplicated()).isZero();
        assertThat(account.outOfOrder()).isZero();
        assertThat(account.sent()).containsEntry(STREAM, (long) GOOD);
        assertThat(account.sentFrames() + account.poison()).isEqualTo(GOOD + HOSTILE);
        assertThat(account.deadLetters()).containsKeys("wire", "decode", "order");
        assertThat(Witness.read(kafka, Topics.names(settings)).told(STREAM))
                .as("the good stream does not suffer")
                .hasSize(GOOD)
                .noneMatch(frame -> frame.suspect());
    }

    private void send(String topic) throws Exception {
        HostileRecords hostile = new HostileRecords(topic, STREAM, 7);
        List<ProducerRecord<byte[], byte[]>> good = good(topic);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < GOOD; i++) {
                sent.add(producer.send(good.get(i)));
                for (int j = 0; j < HOSTILE_PER_GOOD; j++) {
                    sent.add(producer.send(hostile.record(i * HOSTILE_PER_GOOD + j)));
                }
            }
        }
        for (Future<RecordMetadata> confirmation : sent) {
            confirmation.get();
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> good(String topic) {
        List<ProducerRecord<byte[], byte[]>> frames = new ArrayList<>();
        try (EncodedSource clip = new Sources().openEncoded(SimulatedScene.source(1, 10, "320x240", 1, GOOD / 10.0))) {
            for (EncodedPicture next = clip.next(); next != null; next = clip.next()) {
                FrameId id = new FrameId(STREAM, 1, frames.size());
                frames.add(FrameRecords.encode(
                        topic,
                        new SourceFrame(
                                id,
                                EpochTime.nowNs(),
                                next.codec(),
                                next.keyFrame(),
                                next.width(),
                                next.height(),
                                next.payload())));
            }
        }
        return frames;
    }

    private static Settings settings() {
        Map<String, String> values = new HashMap<>(Map.of(
                "posestream.delivery.group", BrokerFixture.uniqueName("group"),
                "posestream.models.pose", "pose-movenet-lightning-coco17-192x160",
                "posestream.stream.latency-budget-ms", "0"));
        for (String topic : List.of(
                "frames", "poses", "events", "dead-letters", "truth", "state", "sequences", "rollups", "alerts")) {
            values.put("posestream.topics." + topic, BrokerFixture.uniqueName(topic));
        }
        return SettingsReader.read(Optional.empty(), Map.of(), values);
    }
}
