package io.posestream.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts hostile records among the frames, evenly over a time. Waits for a broker that is away. Own thread. */
final class HostileFeed implements AutoCloseable {
    private static final Map<String, Object> PATIENT = Map.of(
            "acks", "all",
            "linger.ms", "0",
            "max.block.ms", "60000",
            "delivery.timeout.ms", Integer.toString(Integer.MAX_VALUE));

    private static final Logger LOG = LoggerFactory.getLogger(HostileFeed.class);

    private final HostileRecords records;
    private final int count;
    private final long intervalNs;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicLong acknowledged = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::feed, "hostile-feed");

    /** @param seconds in which all of them are sent */
    HostileFeed(Map<String, String> kafka, HostileRecords records, int count, double seconds) {
        this.records = records;
        this.count = count;
        this.intervalNs = (long) (seconds * 1e9 / Math.max(1, count));
        Map<String, Object> properties = new HashMap<>(PATIENT);
        properties.putAll(kafka);
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        thread.setDaemon(true);
        thread.start();
    }

    private void feed() {
        long startedNs = System.nanoTime();
        try {
            for (int i = 0; i < count; i++) {
                if (stop.await(startedNs + i * intervalNs - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
                var unused = producer.send(records.record(i), (metadata, error) -> {
                    if (error == null) {
                        acknowledged.incrementAndGet();
                    }
                });
            }
            producer.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.warn("No more hostile records are sent: {}", e.toString());
        }
    }

    /** Records that the broker has taken. */
    long acknowledged() {
        return acknowledged.get();
    }

    boolean done() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        stop.countDown();
        producer.close(Duration.ofSeconds(5));
    }
}
