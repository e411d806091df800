package io.posestream.ingest;

import io.posestream.wire.TransportException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Kafka's producer, and what it says of each record. Thread-safe. */
final class ProducerLine {
    private final Producer<byte[], byte[]> producer;
    private final List<String> topics;
    private final String bootstrap;
    private final AtomicReference<@Nullable TransportException> failure = new AtomicReference<>();
    private volatile boolean ready;
    private volatile boolean closing;

    /** @param topics that are sent to */
    ProducerLine(Producer<byte[], byte[]> producer, List<String> topics, String bootstrap) {
        this.producer = producer;
        this.topics = topics;
        this.bootstrap = bootstrap;
    }

    /** In words, for messages. */
    String name() {
        return "The broker at " + bootstrap;
    }

    /** Whether the producer knows its topics, so that sending does not wait. */
    boolean isReady() {
        return ready;
    }

    /** Asks for the topics; blocks for seconds while nobody answers. */
    void makeReady() {
        try {
            topics.forEach(producer::partitionsFor);
            ready = true;
        } catch (RetriableException e) {
            ready = false;
        } catch (KafkaException e) {
            if (!closing) {
                fail(TransportException.of(e, "cannot use the topics " + topics, bootstrap));
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of every failure.
    void send(SentRecord sent) {
        sent.sentAt(System.nanoTime());
        try {
            producer.send(sent.record, (metadata, error) -> settle(sent, error));
        } catch (KafkaException e) {
            settle(sent, e);
        }
    }

    private void settle(SentRecord sent, @Nullable Exception error) {
        if (error == null) {
            if (sent.receipt != null) {
                sent.receipt.accepted();
            }
            sent.state = SentRecord.State.SETTLED;
            return;
        }
        TransportException problem =
                TransportException.of(error, "cannot publish to topic " + sent.record.topic(), bootstrap);
        if (sent.receipt != null && problem.concernsOneRecord()) {
            sent.receipt.refused(String.valueOf(problem.getMessage()));
            sent.state = SentRecord.State.SETTLED;
            return;
        }
        if (error instanceof RetriableException) {
            ready = false;
        } else if (!closing) {
            fail(problem);
        }
        sent.state = SentRecord.State.FAILED;
    }

    /** The first lasting failure is the one that counts. */
    void fail(TransportException problem) {
        failure.compareAndSet(null, problem);
    }

    void throwIfFailed() {
        TransportException problem = failure.get();
        if (problem != null) {
            throw problem;
        }
    }

    /** @param limit for what is still on its way; then it counts as not sent */
    void close(Duration limit) {
        closing = true;
        producer.close(limit);
    }
}
