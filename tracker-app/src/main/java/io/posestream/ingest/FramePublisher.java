package io.posestream.ingest;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
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
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends frames, truth and events to their topics, in order per stream, each once. Thread-safe: cameras may share one.
 *
 * <p>Sending does not wait for the broker, unless the buffer is full. A lasting failure is thrown, as a
 * {@link TransportException}, by the next call after it shows. Never logs its settings, which may hold secrets.
 */
public final class FramePublisher implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private static final Map<String, String> DEFAULTS = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "linger.ms", "0",
            "compression.type", "none",
            "max.request.size", Integer.toString(TopicLayout.MAX_FRAME_BYTES),
            "buffer.memory", Integer.toString(64 << 20),
            "max.block.ms", "15000");

    private final Producer<byte[], byte[]> producer;
    private final TopicNames topics;
    private final String bootstrap;
    private final AtomicReference<@Nullable TransportException> failure = new AtomicReference<>();

    private FramePublisher(Producer<byte[], byte[]> producer, TopicNames topics, String bootstrap) {
        this.producer = producer;
        this.topics = topics;
        this.bootstrap = bootstrap;
    }

    /** What became of one frame. Called once, on Kafka's thread. */
    public interface Receipt {
        void accepted();

        /** The broker does not take this frame, but may take others. */
        void refused(String reason);
    }

    /**
     * @param kafka settings of the Kafka producer; they win over ours
     * @throws TransportException when the broker cannot be reached or a topic does not exist
     */
    public static FramePublisher connect(Map<String, String> kafka, TopicNames topics) {
        String bootstrap = kafka.getOrDefault("bootstrap.servers", "no address");
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(topics.frames(), topics.events()));
        }
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        settings.putAll(kafka);
        ByteArraySerializer bytes = new ByteArraySerializer();
        try {
            KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes);
            // Asked for now, because the first picture of a camera would wait for it and be late.
            producer.partitionsFor(topics.frames());
            producer.partitionsFor(topics.events());
            return new FramePublisher(producer, topics, bootstrap);
        } catch (KafkaException e) {
            throw TransportException.of(e, "cannot connect to Kafka", bootstrap);
        }
    }

    public void publish(SourceFrame frame, Receipt receipt) {
        send(FrameRecords.encode(topics.frames(), frame), receipt);
    }

    /** Who really is in a frame; to the truth topic. */
    public void publishTruth(PoseFrame truth) {
        send(PoseRecords.encode(topics.truth(), truth), null);
    }

    public void publish(StreamEvent event) {
        send(EventRecords.encode(topics.events(), event), null);
    }

    /** Returns when the broker has answered for everything sent so far. */
    public void flush() {
        producer.flush();
        throwIfFailed();
    }

    /** Waits a few seconds for what is still on its way. */
    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of every failure.
    private void send(ProducerRecord<byte[], byte[]> record, @Nullable Receipt receipt) {
        throwIfFailed();
        try {
            producer.send(record, (metadata, error) -> settle(record.topic(), error, receipt));
        } catch (KafkaException e) {
            throw explain(record.topic(), e);
        }
    }

    private void settle(String topic, @Nullable Exception error, @Nullable Receipt receipt) {
        if (error == null) {
            if (receipt != null) {
                receipt.accepted();
            }
            return;
        }
        TransportException problem = explain(topic, error);
        if (receipt != null && problem.concernsOneRecord()) {
            receipt.refused(String.valueOf(problem.getMessage()));
        } else {
            failure.compareAndSet(null, problem);
        }
    }

    private TransportException explain(String topic, Exception error) {
        return TransportException.of(error, "cannot publish to topic " + topic, bootstrap);
    }

    private void throwIfFailed() {
        TransportException problem = failure.get();
        if (problem != null) {
            throw problem;
        }
    }
}
