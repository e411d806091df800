package io.posestream.ingest;

import io.posestream.wire.TransportException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Hands everything to Kafka's producer at once; a broker that stays away ends it. */
final class DirectSender implements Sender {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final String bootstrap;
    private final AtomicReference<@Nullable TransportException> failure = new AtomicReference<>();

    DirectSender(Producer<byte[], byte[]> producer, String bootstrap) {
        this.producer = producer;
        this.bootstrap = bootstrap;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of every failure.
    public void send(ProducerRecord<byte[], byte[]> record, FramePublisher.@Nullable Receipt receipt) {
        throwIfFailed();
        try {
            producer.send(record, (metadata, error) -> settle(record.topic(), error, receipt));
        } catch (KafkaException e) {
            throw explain(record.topic(), e);
        }
    }

    @Override
    public void flush() {
        producer.flush();
        throwIfFailed();
    }

    /** Waits a few seconds for what is still on its way. */
    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    private void settle(String topic, @Nullable Exception error, FramePublisher.@Nullable Receipt receipt) {
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
