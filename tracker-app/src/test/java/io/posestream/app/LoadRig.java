package io.posestream.app;

import io.posestream.broker.BrokerFixture;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.JpegEncoder;
import io.posestream.observe.StageObserver;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real tracker on topics of its own, all streams in one partition, and cameras whose rate a story changes. */
final class LoadRig implements AutoCloseable {
    private final Map<String, String> kafka = Map.of("bootstrap.servers", BrokerFixture.bootstrap());
    private final Settings settings;
    private final TrackerService tracker;
    private final Told told;
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer());

    /** One camera: JPEG pictures that are sent round and round. */
    static final class Camera {
        final String streamId;
        private final List<byte[]> pictures;
        private long sent;

        Camera(String streamId, List<byte[]> pictures) {
            this.streamId = streamId;
            this.pictures = pictures;
        }

        long sent() {
            return sent;
        }

        SourceFrame next(long captureTimeNs) {
            byte[] picture = pictures.get((int) (sent % pictures.size()));
            return new SourceFrame(new FrameId(streamId, 1, sent++), captureTimeNs, Codec.JPEG, true, 0, 0, picture);
        }
    }

    LoadRig(Map<String, String> more) throws InterruptedException {
        Map<String, String> values = new HashMap<>(more);
        for (String topic : List.of(
                "frames", "poses", "events", "dead-letters", "truth", "state", "sequences", "rollups", "alerts")) {
            values.put("posestream.topics." + topic, BrokerFixture.uniqueName(topic));
        }
        values.put("posestream.delivery.group", BrokerFixture.uniqueName("group"));
        settings = SettingsReader.read(Optional.empty(), Map.of(), values);
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.ensure(TopicLayout.of(Topics.names(settings), 1));
        }
        told = new Told(kafka, Topics.names(settings));
        DeliveryStats stats = new DeliveryStats();
        tracker = TrackerService.open(settings, kafka, stats, StageObserver.NONE);
        tracker.rehearse(2, 2);
        Thread running = new Thread(tracker::run, "tracker");
        running.start();
        if (!stats.awaitServing(30_000)) {
            throw new IllegalStateException("the tracker did not get its partition within 30 s");
        }
    }

    static List<byte[]> pictures(String scene) {
        List<byte[]> pictures = new ArrayList<>();
        try (SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(scene));
                JpegEncoder encoder = new JpegEncoder(80)) {
            SimulatedPicture next;
            while ((next = camera.nextSimulated()) != null) {
                try (Picture picture = next.timed().picture()) {
                    pictures.add(encoder.encode(new TimedPicture(next.timed().timeNs(), picture), true)
                            .payload());
                }
            }
        }
        return pictures;
    }

    /** Sends so many frames a second of each camera, evenly, until the time is over. */
    void send(List<Camera> cameras, double fps, long forMs) {
        long beganNs = System.nanoTime();
        long periodNs = Math.round(1e9 / fps);
        for (long frame = 0; frame * periodNs < TimeUnit.MILLISECONDS.toNanos(forMs); frame++) {
            long dueNs = beganNs + frame * periodNs;
            while (System.nanoTime() < dueNs) {
                LockSupport.parkNanos(dueNs - System.nanoTime());
            }
            for (Camera camera : cameras) {
                Future<RecordMetadata> unused =
                        producer.send(FrameRecords.encode(settings.topics().frames(), camera.next(EpochTime.nowNs())));
            }
        }
        producer.flush();
    }

    Told told() {
        return told;
    }

    @Override
    public void close() {
        tracker.stop();
        told.close();
        producer.close();
        tracker.close();
    }
}
