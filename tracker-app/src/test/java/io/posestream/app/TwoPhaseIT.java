package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.observe.StageObserver;
import io.posestream.wire.FrameRecords;
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

/** The whole tracker with its real decoder and models on the real broker, with a look-ahead of two frames. */
class TwoPhaseIT {
    private static final int FRAMES = 30;
    private static final String CLIP = "sim:?scene=plaza&people=2&fps=10&seconds=3&size=640x360&seed=4";

    private final Map<String, String> kafka = Map.of("bootstrap.servers", BrokerFixture.bootstrap());

    @Test
    @Timeout(120)
    void shouldTellEveryFrameAtOnceAndOnceMoreRefined() throws InterruptedException {
        Settings settings = settings();
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.ensure(TopicLayout.of(Topics.names(settings), 1));
        }
        send(settings.topics().frames());
        DeliveryStats stats = new DeliveryStats();

        try (TrackerService tracker = TrackerService.open(settings, kafka, stats, StageObserver.NONE)) {
            Thread running = new Thread(tracker::run, "tracker");
            running.start();
            while (running.isAlive() && read(settings).size() < 2 * FRAMES - 2) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(stats.streams().values())
                    .as("each frame counted once")
                    .extracting(StreamStats::total)
                    .containsExactly((long) FRAMES);
        }

        List<ConsumerRecord<byte[], byte[]>> records = read(settings);
        List<PoseFrame> told = records.stream().map(PoseRecords::decode).toList();
        assertThat(sequence(told, 0)).containsExactlyElementsOf(everyFrame());
        assertThat(sequence(told, 1)).as("the last two when the tracker stops").containsExactlyElementsOf(everyFrame());
        assertThat(records)
                .allSatisfy(record -> assertThat(Headers.text(record, Headers.REVISION))
                        .isEqualTo(Integer.toString(PoseRecords.decode(record).revision())));
        assertThat(told).extracting(PoseFrame::outcome).containsOnly(Outcome.TRACKED, Outcome.EMPTY);
        assertThat(ids(told, 1)).isEqualTo(ids(told, 0)).isNotEmpty();
        assertThat(told.stream().filter(frame -> frame.revision() == 1 && differs(frame, told)))
                .as("refined frames that say something new")
                .hasSizeGreaterThan(FRAMES / 2);
    }

    private static boolean differs(PoseFrame refined, List<PoseFrame> told) {
        return told.stream()
                .filter(frame -> frame.revision() == 0 && frame.id().equals(refined.id()))
                .noneMatch(frame -> frame.people().equals(refined.people()));
    }

    private static List<Long> sequence(List<PoseFrame> told, int revision) {
        return told.stream()
                .filter(frame -> frame.revision() == revision)
                .map(frame -> frame.id().frameSeq())
                .toList();
    }

    private static List<String> ids(List<PoseFrame> told, int revision) {
        return told.stream()
                .filter(frame -> frame.revision() == revision)
                .flatMap(frame -> frame.people().stream()
                        .map(person -> frame.id().frameSeq() + ": " + person.trackId() + " " + person.state()))
                .toList();
    }

    private static List<Long> everyFrame() {
        return LongStream.range(0, FRAMES).boxed().toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Settings settings) {
        return TopicReader.readAll(BrokerFixture.bootstrap(), settings.topics().poses());
    }

    private void send(String topic) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (EncodedSource clip = new Sources().openEncoded(CLIP);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            EncodedPicture next;
            for (long seq = 0; (next = clip.next()) != null; seq++) {
                sent.add(producer.send(FrameRecords.encode(topic, frame(seq, next))));
            }
        }
        assertThat(sent).as("closing the producer waits for all").allMatch(Future::isDone);
    }

    private static SourceFrame frame(long seq, EncodedPicture picture) {
        return new SourceFrame(
                new FrameId("gate", 1, seq),
                picture.timeNs(),
                picture.codec(),
                picture.keyFrame(),
                picture.width(),
                picture.height(),
                picture.payload());
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
                        "posestream.stream.latency-budget-ms", "0",
                        "posestream.smoothing.look-ahead-frames", "2",
                        "posestream.smoothing.method", "kalman"));
    }
}
