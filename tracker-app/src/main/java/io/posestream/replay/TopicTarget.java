package io.posestream.replay;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TransportException;
import io.posestream.wire.WireException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends recorded frames to another frames topic, as they were, or as if they were caught now. */
public final class TopicTarget implements ReplayTarget {
    private final String topic;
    private final String bootstrap;
    private final long nowMs;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable TransportException> failure = new AtomicReference<>();
    private @Nullable Long shiftMs;
    private long refused;

    /**
     * @param kafka properties of the client
     * @param nowMs the first record is shifted to this time, milliseconds since 1970, and all others, and the epochs,
     *     by as much; 0 = times and epochs are kept
     * @throws TransportException when the broker or the topic is not there
     */
    public TopicTarget(Map<String, String> kafka, String topic, long nowMs) {
        this.topic = topic;
        this.nowMs = nowMs;
        this.bootstrap = kafka.getOrDefault("bootstrap.servers", "no address");
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(topic));
        }
        Map<String, Object> settings = new HashMap<>(Map.of(
                "acks", "all", "enable.idempotence", "true", "max.request.size", "" + TopicLayout.MAX_FRAME_BYTES));
        settings.putAll(kafka);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of every failure.
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        throwIfFailed();
        try {
            producer.send(moved(record), (metadata, error) -> {
                if (error != null) {
                    failure.compareAndSet(null, explain(error));
                }
            });
        } catch (KafkaException e) {
            throw explain(e);
        }
    }

    /** What is no frame goes on as it is, since the tracker shall meet what it met. */
    private ProducerRecord<byte[], byte[]> moved(ConsumerRecord<byte[], byte[]> record) {
        long shift = shiftMs(record);
        try {
            if (shift != 0 || FrameRecords.isBarePicture(record)) {
                ProducerRecord<byte[], byte[]> frame =
                        FrameRecords.encode(topic, shifted(FrameRecords.decode(record), shift));
                record.headers().forEach(header -> {
                    if (frame.headers().lastHeader(header.key()) == null) {
                        frame.headers().add(header);
                    }
                });
                return frame;
            }
        } catch (WireException e) {
            refused++;
        }
        return new ProducerRecord<>(
                topic, null, Math.max(0, record.timestamp() + shift), record.key(), record.value(), record.headers());
    }

    private long shiftMs(ConsumerRecord<byte[], byte[]> record) {
        if (nowMs == 0) {
            return 0;
        }
        Long known = shiftMs;
        if (known == null) {
            known = nowMs - record.timestamp();
            shiftMs = known;
        }
        return known;
    }

    private static SourceFrame shifted(SourceFrame frame, long shiftMs) {
        FrameId id = frame.id();
        return new SourceFrame(
                new FrameId(id.streamId(), Math.max(0, id.epoch() + shiftMs), id.frameSeq()),
                Math.max(0, frame.captureTimeNs() + TimeUnit.MILLISECONDS.toNanos(shiftMs)),
                frame.codec(),
                frame.keyFrame(),
                frame.width(),
                frame.height(),
                frame.payload());
    }

    @Override
    public void finish() {
        producer.flush();
        throwIfFailed();
    }

    @Override
    public long refused() {
        return refused;
    }

    private TransportException explain(Exception error) {
        return TransportException.of(error, "cannot replay to topic " + topic, bootstrap);
    }

    private void throwIfFailed() {
        TransportException problem = failure.get();
        if (problem != null) {
            throw problem;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
