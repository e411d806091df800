package io.posestream.benchmark;

import io.posestream.broker.EmbeddedBroker;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.delivery.DeliverySettings;
import io.posestream.delivery.Guarantee;
import io.posestream.delivery.LaneSettings;
import io.posestream.delivery.PoseDelivery;
import io.posestream.delivery.RecoverySettings;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.JpegEncoder;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.PipelineSettings;
import io.posestream.pipeline.StreamPipelines;
import io.posestream.pose.Skeleton;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulationSettings;
import io.posestream.smoothing.KalmanConfig;
import io.posestream.smoothing.KalmanSmoother;
import io.posestream.tracking.OksIouSimilarity;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackingConfig;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What exactly-once costs in latency: frames of four streams, ten a second each, through the whole delivery on an
 * embedded broker, with {@link CrossingSight} in place of the models; from the sending of a frame until a reader of
 * committed records has its poses. Also what the states cost.
 */
public final class GuaranteeLatency {
    private static final int STREAMS = 4;
    private static final int FRAMES = 200;
    private static final int WARM_UP = 40;
    private static final int PEOPLE = 5;
    private static final int LOOK_AHEAD = 2;
    private static final long PERIOD_NS = 100_000_000;

    private GuaranteeLatency() {}

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory("posestream-benchmark");
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, 0, Map.of())) {
            System.out.println("guarantee      commit   p50 ms  p95 ms  state bytes  encode ms");
            for (int commitMs : new int[] {100, 50}) {
                for (Guarantee guarantee : Guarantee.values()) {
                    measure(broker.bootstrap(), guarantee, commitMs);
                }
            }
        }
    }

    private static void measure(String bootstrap, Guarantee guarantee, int commitMs) throws Exception {
        String id = guarantee.name().toLowerCase(Locale.ROOT) + commitMs;
        TopicNames topics = new TopicNames("f" + id, "p" + id, "e" + id, "d" + id, "t" + id, "s" + id);
        Map<String, String> kafka = Map.of("bootstrap.servers", bootstrap);
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.ensure(TopicLayout.of(topics, 1));
        }
        DeliverySettings settings = new DeliverySettings(
                id,
                "a",
                topics,
                guarantee,
                commitMs,
                5_000,
                LaneSettings.DEFAULT,
                RecoverySettings.DEFAULT,
                kafka,
                Map.of(),
                Map.of());
        StateCost cost = new StateCost();
        try (PoseDelivery delivery = new PoseDelivery(settings, pipelines(), cost)) {
            Thread running = new Thread(delivery::run, "delivery");
            running.start();
            Thread camera = new Thread(() -> feed(topics.frames(), kafka), "camera");
            camera.start();
            Histogram latencies = read(topics.poses(), kafka);
            System.out.printf(
                    "%-14s %4d ms %7.1f %7.1f %12d %10.2f%n",
                    guarantee,
                    commitMs,
                    latencies.getValueAtPercentile(50) / 1e6,
                    latencies.getValueAtPercentile(95) / 1e6,
                    cost.bytes.get() / Math.max(1, cost.states.get()),
                    cost.encodeNs.get() / 1e6 / Math.max(1, cost.states.get()));
        }
    }

    private static StreamPipelines pipelines() {
        CrossingSight sight = new CrossingSight(PEOPLE);
        return new StreamPipelines(
                new FfmpegStreamDecoders(new PicturePool(STREAMS), DecodeLimits.DEFAULT),
                sight,
                sight,
                Optional.empty(),
                Optional.empty(),
                () -> new SimilarityTracker(
                        Skeleton.COCO_17, TrackingConfig.DEFAULT, new OksIouSimilarity(Skeleton.COCO_17), 60_000),
                own -> new KalmanSmoother(Skeleton.COCO_17, KalmanConfig.DEFAULT, LOOK_AHEAD),
                CameraMotionEstimator::ofStillCamera,
                streamId -> new PipelineSettings(0, 300, 0.4, LOOK_AHEAD),
                EpochTime::nowNs,
                StageObserver.NONE);
    }

    private static byte[] jpeg() {
        try (SimulatedCamera camera = new SimulatedCamera(
                        SimulationSettings.parse("sim:?scene=plaza&people=1&fps=10&seconds=1&size=1280x720"));
                Picture picture =
                        Objects.requireNonNull(camera.nextSimulated()).timed().picture();
                JpegEncoder encoder = new JpegEncoder(80)) {
            return encoder.encode(new TimedPicture(0, picture), true).payload();
        }
    }

    private static void feed(String topic, Map<String, String> kafka) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] picture = jpeg();
            long startNs = System.nanoTime();
            for (int i = 0; i < FRAMES * STREAMS; i++) {
                long dueNs = startNs + i * (PERIOD_NS / STREAMS);
                LockSupport.parkNanos(dueNs - System.nanoTime());
                FrameId id = new FrameId("cam-" + i % STREAMS, 1, i / STREAMS);
                Future<RecordMetadata> unused = producer.send(FrameRecords.encode(
                        topic, new SourceFrame(id, EpochTime.nowNs(), Codec.JPEG, true, 0, 0, picture)));
            }
        }
    }

    private static Histogram read(String topic, Map<String, String> kafka) {
        Histogram latencies = new Histogram(3);
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int read = 0; read < FRAMES * STREAMS; ) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    long nowNs = EpochTime.nowNs();
                    var poses = PoseRecords.decode(record);
                    if (poses.revision() == 1) {
                        continue;
                    }
                    if (poses.id().frameSeq() >= WARM_UP) {
                        latencies.recordValue(Math.max(1, nowNs - poses.captureTimeNs()));
                    }
                    read++;
                }
            }
        }
        return latencies;
    }

    /** Adds up what the states cost. */
    private static final class StateCost implements DeliveryObserver {
        final AtomicLong states = new AtomicLong();
        final AtomicLong bytes = new AtomicLong();
        final AtomicLong encodeNs = new AtomicLong();

        @Override
        public void statesWritten(int count, long size, long tookNs) {
            states.addAndGet(count);
            bytes.addAndGet(size);
            encodeNs.addAndGet(tookNs);
        }
    }
}
