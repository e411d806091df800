package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.frame.PoseFrame;
import io.posestream.observe.StageObserver;
import io.posestream.wire.Headers;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole tracker, with its real decoder and models, under a thousand bad records. */
class HostileInputIT {
    private static final int GARBAGE = 1_000;
    private static final int GOOD = 200;
    private static final int GARBAGE_PER_GOOD = GARBAGE / GOOD;

    private final Map<String, String> kafka = Map.of("bootstrap.servers", BrokerFixture.bootstrap());

    @Test
    @Timeout(240)
    void shouldAnswerEveryGoodFrameAndBuryEveryBadRecordWithItsReason() throws Exception {
        Settings settings = settings();
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.ensure(TopicLayout.of(Topics.names(settings), 1));
        }
        send(settings.topics().frames());
        DeliveryStats stats = new DeliveryStats();

        try (TrackerService tracker = TrackerService.open(settings, kafka, stats, StageObserver.NONE)) {
            Thread running = new Thread(tracker::run, "tracker");
            running.start();
            awaitAll(settings, running);
            assertThat(running.isAlive()).as("the tracker lives on").isTrue();
        }

        List<PoseFrame> poses = TopicReader.readAll(
                        BrokerFixture.bootstrap(), settings.topics().poses())
                .stream()
                .map(PoseRecords::decode)
                .toList();
        assertThat(poses).extracting(frame -> frame.id().streamId()).containsOnly("good");
        assertThat(poses)
                .extracting(frame -> frame.id().frameSeq())
                .containsExactlyElementsOf(LongStream.range(0, GOOD).boxed().toList());
        List<ConsumerRecord<byte[], byte[]>> letters =
                TopicReader.readAll(BrokerFixture.bootstrap(), settings.topics().deadLetters());
        assertThat(letters).hasSize(GARBAGE);
        assertThat(letters)
                .extracting(letter -> Headers.text(letter, Headers.DEAD_LETTER_STAGE))
                .containsOnly("wire", "decode");
        assertThat(letters)
                .extracting(letter -> Headers.text(letter, Headers.DEAD_LETTER_REASON))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(letters.stream()
                        .map(letter -> Headers.text(letter, Headers.DEAD_LETTER_OFFSET))
                        .distinct())
                .hasSize(GARBAGE);
    }

    private void send(String topic) throws Exception {
        HostileRecords records = new HostileRecords(topic);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < GOOD; i++) {
                sent.add(producer.send(records.good(i)));
                for (int j = 0; j < GARBAGE_PER_GOOD; j++) {
                    sent.add(producer.send(records.garbage(i * GARBAGE_PER_GOOD + j)));
                }
            }
        }
        for (Future<RecordMetadata> confirmation : sent) {
            confirmation.get();
        }
    }

    private static void awaitAll(Settings settings, Thread running) throws InterruptedException {
        while (running.isAlive()
                && answered(settings.topics().poses())
                                + answered(settings.topics().deadLetters())
                        < GOOD + GARBAGE) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static int answered(String topic) {
        return TopicReader.readAll(BrokerFixture.bootstrap(), topic).size();
    }

    private static Settings settings() {
        return SettingsReader.read(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "posestream.topics.frames", BrokerFixture.uniqueName("frames"),
                        "posestream.topics.poses", BrokerFixture.uniqueName("poses"),
                        "posestream.topics.events", BrokerFixture.uniqueName("events"),
                        "posestream.topics.dead-letters", BrokerFixture.uniqueName("dead-letters"),
                        "posestream.topics.truth", BrokerFixture.uniqueName("truth"),
                        "posestream.topics.state", BrokerFixture.uniqueName("state"),
                        "posestream.delivery.group", BrokerFixture.uniqueName("group"),
                        "posestream.stream.latency-budget-ms", "0"));
    }
}
