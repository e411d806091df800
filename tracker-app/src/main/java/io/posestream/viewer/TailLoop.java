package io.posestream.viewer;

import io.posestream.http.NamedThreads;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that reads a {@link TopicTail} while it is wanted, and opens it again after a failure. */
final class TailLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TailLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long REST_MS = 100;
    private static final long RETRY_MS = 2_000;
    private static final long CLOSE_MS = 5_000;

    private final Supplier<TopicTail> tails;
    private final BooleanSupplier wanted;
    private final Consumer<ConsumerRecord<byte[], byte[]>> records;
    private final Consumer<String> silence;
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable TopicTail open;

    private TailLoop(
            String name,
            Supplier<TopicTail> tails,
            BooleanSupplier wanted,
            Consumer<ConsumerRecord<byte[], byte[]>> records,
            Consumer<String> silence) {
        this.tails = tails;
        this.wanted = wanted;
        this.records = records;
        this.silence = silence;
        thread = NamedThreads.daemon(name).newThread(this::run);
    }

    /**
     * @param wanted false = no connection is held; asked ten times a second
     * @param silence told again and again why the broker does not answer; empty when it does
     */
    static TailLoop start(
            String name,
            Supplier<TopicTail> tails,
            BooleanSupplier wanted,
            Consumer<ConsumerRecord<byte[], byte[]>> records,
            Consumer<String> silence) {
        TailLoop loop = new TailLoop(name, tails, wanted, records, silence);
        loop.thread.start();
        return loop;
    }

    private void run() {
        try {
            while (!closing) {
                if (wanted.getAsBoolean()) {
                    readWhileWanted();
                } else {
                    TimeUnit.MILLISECONDS.sleep(REST_MS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readWhileWanted() throws InterruptedException {
        try (TopicTail tail = tails.get()) {
            open = tail;
            while (!closing && wanted.getAsBoolean()) {
                tail.poll(POLL).forEach(records);
                silence.accept(tail.silence());
            }
        } catch (WakeupException e) {
            // Closing.
        } catch (KafkaException e) {
            silence.accept(String.valueOf(e.getMessage()));
            log.warn("The viewer cannot read from Kafka, trying again: {}", e.getMessage());
            TimeUnit.MILLISECONDS.sleep(RETRY_MS);
        } finally {
            open = null;
        }
    }

    @Override
    public void close() {
        closing = true;
        TopicTail tail = open;
        if (tail != null) {
            tail.wakeUp();
        }
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
