package io.posestream.ingest;

import io.posestream.frame.EpochTime;
import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.spool.Spool;
import io.posestream.spool.SpoolSettings;
import io.posestream.wire.EventRecords;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicNames;
import io.posestream.wire.TransportException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends frames, truth and events to their topics, in order per stream, each once. Thread-safe: cameras may share one.
 *
 * <p>Sending does not wait for the broker, unless the buffer is full. A lasting failure is thrown, as a
 * {@link TransportException}, by the next call after it shows. With a spool, a broker that is away is no failure: what
 * is published waits on disk, and each stream gets a {@code STREAM_RESUMED} when it has been sent. Never logs its
 * settings, which may hold secrets.
 */
public final class FramePublisher implements AutoCloseable {
    private static final Map<String, String> DEFAULTS = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "linger.ms", "0",
            "compression.type", "none",
            "max.request.size", Integer.toString(TopicLayout.MAX_FRAME_BYTES),
            "buffer.memory", Integer.toString(64 << 20),
            "max.block.ms", "15000");

    /**
     * An outage is waited for, but not by those who send: the producer may forget its topics meanwhile, and whoever
     * sends then would wait for them.
     */
    private static final Map<String, String> PATIENT =
            Map.of("delivery.timeout.ms", Integer.toString(Integer.MAX_VALUE), "max.block.ms", "500");

    private static final int ATTEMPTS = 30;

    private final TopicNames topics;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();
    private final Sender sender;

    private FramePublisher(TopicNames topics, Function<FramePublisher, Sender> sender) {
        this.topics = topics;
        this.sender = sender.apply(this);
    }

    /** What became of one frame. Called once. */
    public interface Receipt {
        /** The broker has it. On Kafka's thread. */
        void accepted();

        /** The broker does not take this frame, but may take others. On Kafka's thread. */
        void refused(String reason);

        /** The broker was away for so long that the spool had no room or time left for it. */
        default void dropped() {}
    }

    /**
     * Without a spool.
     *
     * @param kafka settings of the Kafka producer; they win over ours
     * @throws TransportException when the broker cannot be reached or a topic does not exist
     */
    public static FramePublisher connect(Map<String, String> kafka, TopicNames topics) {
        requireTopics(kafka, topics);
        Producer<byte[], byte[]> producer = open(kafka, Map.of());
        try {
            // Asked for now, because the first picture of a camera would wait for it and be late.
            producer.partitionsFor(topics.frames());
            producer.partitionsFor(topics.events());
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw TransportException.of(e, "cannot connect to Kafka", bootstrap(kafka));
        }
        return new FramePublisher(topics, self -> new DirectSender(producer, bootstrap(kafka)));
    }

    /**
     * With a spool, which is sent first if an earlier process left something in it; only then may the broker be away.
     *
     * @param kafka settings of the Kafka producer; they win over ours
     * @throws TransportException when the spool is empty and the broker cannot be reached or a topic does not exist
     * @throws io.posestream.spool.SpoolException when the folder cannot be used
     */
    public static FramePublisher connect(Map<String, String> kafka, TopicNames topics, SpoolSettings settings) {
        Spool spool = Spool.open(settings, System::currentTimeMillis);
        try {
            boolean mayBeAway = spool.waiting() > 0;
            if (!mayBeAway) {
                requireTopics(kafka, topics);
            }
            Producer<byte[], byte[]> producer = open(kafka, PATIENT);
            ProducerLine line = new ProducerLine(producer, List.of(topics.frames(), topics.events()), bootstrap(kafka));
            for (int attempt = 0; !mayBeAway && !line.isReady() && attempt < ATTEMPTS; attempt++) {
                line.makeReady();
            }
            String folder = settings.folder().toAbsolutePath().toString();
            return new FramePublisher(
                    topics, self -> new SpoolingSender(line, spool, new OutageLog(folder, self::tellAfter)));
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static void requireTopics(Map<String, String> kafka, TopicNames topics) {
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(topics.frames(), topics.events()));
        }
    }

    private static Producer<byte[], byte[]> open(Map<String, String> kafka, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        settings.putAll(more);
        settings.putAll(kafka);
        ByteArraySerializer bytes = new ByteArraySerializer();
        try {
            return new KafkaProducer<>(settings, bytes, bytes);
        } catch (KafkaException e) {
            throw TransportException.of(e, "cannot connect to Kafka", bootstrap(kafka));
        }
    }

    private static String bootstrap(Map<String, String> kafka) {
        return kafka.getOrDefault("bootstrap.servers", "no address");
    }

    public void publish(SourceFrame frame, Receipt receipt) {
        epochs.put(frame.id().streamId(), frame.id().epoch());
        sender.send(FrameRecords.encode(topics.frames(), frame), receipt);
    }

    /** Who really is in a frame; to the truth topic. */
    public void publishTruth(PoseFrame truth) {
        sender.send(PoseRecords.encode(topics.truth(), truth), null);
    }

    public void publish(StreamEvent event) {
        sender.send(EventRecords.encode(topics.events(), event), null);
    }

    private void tellAfter(Outage outage) {
        epochs.forEach((stream, epoch) -> publish(
                new StreamEvent(stream, epoch, EpochTime.nowNs(), EventKind.STREAM_RESUMED, 0, outage.sentence())));
    }

    /**
     * Returns when the broker has answered for everything sent so far; or, with a spool and a broker that stays away,
     * after some seconds: the rest waits on disk for the next process.
     */
    public void flush() {
        sender.flush();
    }

    /** Waits a few seconds for what is still on its way. */
    @Override
    public void close() {
        sender.close();
    }
}
