package io.posestream.delivery;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * All sends of one session, and the lock that keeps a commit from cutting between a result and its answer: lanes hold
 * it shared while they send and answer, a commit holds it alone while it looks. Thread-safe.
 */
final class Outbox {
    private final Producer<byte[], byte[]> producer;
    private final ReadWriteLock commitLock = new ReentrantReadWriteLock();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean sentSinceCommit;

    Outbox(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Runs sends and the answers that belong to them as one unit; nothing any more after a failure. */
    void together(Runnable sendsAndAnswers) {
        boolean unused = answering(() -> {
            sendsAndAnswers.run();
            return true;
        });
    }

    /** Like {@link #together}, and hands on whether there was an answer. */
    boolean answering(BooleanSupplier sendsAndAnswers) {
        commitLock.readLock().lock();
        try {
            return failure.get() == null && sendsAndAnswers.getAsBoolean();
        } finally {
            commitLock.readLock().unlock();
        }
    }

    /** Runs while no unit is under way. */
    void between(Runnable look) {
        commitLock.writeLock().lock();
        try {
            look.run();
        } finally {
            commitLock.writeLock().unlock();
        }
    }

    /** Only inside {@link #together}. A failure, now or later, shows in {@link #throwIfFailed}. */
    void send(ProducerRecord<byte[], byte[]> record) {
        send(record, offset -> {});
    }

    /** @param written told the record's offset when the broker has it, on a thread of the producer */
    void send(ProducerRecord<byte[], byte[]> record, LongConsumer written) {
        try {
            sentSinceCommit = true;
            Future<RecordMetadata> unused = producer.send(record, (metadata, error) -> {
                if (error != null) {
                    fail(error);
                } else {
                    written.accept(metadata.offset());
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            fail(e);
        }
    }

    /** Only inside {@link #between}. */
    boolean sentSinceCommit() {
        return sentSinceCommit;
    }

    /** Only inside {@link #between}. */
    void committed() {
        sentSinceCommit = false;
    }

    /** The first failure is the one that counts. */
    void fail(Throwable cause) {
        failure.compareAndSet(null, cause);
    }

    /** Nothing may be committed after a failure: the answers may be ahead of what the broker has. */
    void throwIfFailed() {
        Throwable cause = failure.get();
        if (cause instanceof RuntimeException failed) {
            throw failed;
        }
        if (cause != null) {
            throw new IllegalStateException("A lane broke: " + cause, cause);
        }
    }
}
