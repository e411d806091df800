package io.posestream.app;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.TrackState;
import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.H264Encoder;
import io.posestream.image.ffmpeg.H264Settings;
import io.posestream.observe.StageObserver;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A group of trackers with topics of its own, an H.264 camera with rare key frames, and what came of it. */
final class RecoveryRig {
    static final int FPS = 10;

    /** A broker deletes records whose capture time is older than the topic's retention. */
    private static final long START_NS = EpochTime.nowNs() - TimeUnit.MINUTES.toNanos(5);

    final Map<String, String> values = new HashMap<>();
    private final Map<String, String> kafka = Map.of("bootstrap.servers", BrokerFixture.bootstrap());

    RecoveryRig(int partitions, String guarantee) {
        for (String topic : List.of(
                "frames", "poses", "events", "dead-letters", "truth", "state", "sequences", "rollups", "alerts")) {
            values.put("posestream.topics." + topic, BrokerFixture.uniqueName(topic));
        }
        values.put("posestream.delivery.group", BrokerFixture.uniqueName("group"));
        values.put("posestream.delivery.instance", "a");
        values.put("posestream.delivery.guarantee", guarantee);
        values.put("posestream.models.pose", "pose-movenet-lightning-coco17-192x160");
        values.put("posestream.stream.latency-budget-ms", "0");
        values.put("posestream.smoothing.look-ahead-frames", "2");
        values.put("posestream.engine.workers", "1");
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.ensure(TopicLayout.of(Topics.names(settings()), partitions));
        }
    }

    Settings settings() {
        return SettingsReader.read(Optional.empty(), Map.of(), values);
    }

    /** Pictures of people who walk about, with one key frame in so many. */
    static List<EncodedPicture> clip(String scene, int keyFrameInterval) {
        List<EncodedPicture> clip = new ArrayList<>();
        try (SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(scene));
                H264Encoder encoder = new H264Encoder(new H264Settings(FPS, keyFrameInterval, 1_500_000))) {
            SimulatedPicture next;
            while ((next = camera.nextSimulated()) != null) {
                long timeNs = next.timed().timeNs();
                try (Picture picture = next.timed().picture()) {
                    clip.add(encoder.encode(new TimedPicture(timeNs, picture), false));
                }
            }
        }
        return clip;
    }

    void send(String streamId, int partition, long from, List<EncodedPicture> clip) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            long seq = from;
            for (EncodedPicture picture : clip) {
                ProducerRecord<byte[], byte[]> record =
                        FrameRecords.encode(settings().topics().frames(), frame(streamId, seq++, picture));
                Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(
                        record.topic(), partition, record.timestamp(), record.key(), record.value(), record.headers()));
            }
        }
    }

    private static SourceFrame frame(String streamId, long seq, EncodedPicture picture) {
        return new SourceFrame(
                new FrameId(streamId, 1, seq),
                START_NS + picture.timeNs(),
                Codec.H264,
                picture.keyFrame(),
                picture.width(),
                picture.height(),
                picture.payload());
    }

    TrackerService open(String instance, DeliveryObserver observer) {
        Map<String, String> own = new HashMap<>(values);
        own.put("posestream.delivery.instance", instance);
        return TrackerService.open(
                SettingsReader.read(Optional.empty(), Map.of(), own), kafka, observer, StageObserver.NONE);
    }

    List<PoseFrame> told() {
        return TopicReader.readAll(
                        BrokerFixture.bootstrap(), settings().topics().poses())
                .stream()
                .map(PoseRecords::decode)
                .toList();
    }

    static List<PoseFrame> of(List<PoseFrame> told, String streamId, int revision) {
        return told.stream()
                .filter(frame ->
                        frame.revision() == revision && frame.id().streamId().equals(streamId))
                .toList();
    }

    static List<Long> sequence(List<PoseFrame> told) {
        return told.stream().map(frame -> frame.id().frameSeq()).toList();
    }

    /** By frame number, the ids of who is seen. */
    static Map<Long, List<Long>> ids(List<PoseFrame> told) {
        Map<Long, List<Long>> ids = new TreeMap<>();
        told.forEach(frame -> ids.put(
                frame.id().frameSeq(),
                frame.people().stream()
                        .filter(person -> person.state() == TrackState.CONFIRMED)
                        .map(person -> person.trackId())
                        .toList()));
        return ids;
    }

    static void await(BooleanSupplier enough, int seconds) throws InterruptedException {
        long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!enough.getAsBoolean() && System.nanoTime() < deadlineNs) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
