package io.posestream.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from their end, all partitions, without a group: viewers come and go and must not make others rebalance.
 * Topics may be made later; new partitions are found within seconds. One owner, one thread, except {@link #wakeUp}.
 */
final class TopicTail implements AutoCloseable {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** A broker that takes longer is away for whoever wants to see people move. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Of the first questions, which find out where the topics are. */
    private static final int FIRST_PATIENCE_MS = 5_000;

    private final Consumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private Set<TopicPartition> assigned = Set.of();
    private long askedNanos = System.nanoTime();
    private String silence = "";
    private long lookedNanos = System.nanoTime() - LOOK_AGAIN_NANOS;

    /** @param clientSettings at least {@code bootstrap.servers}; security settings as the tracker has them */
    TopicTail(Map<String, Object> clientSettings, String clientId, List<String> topics) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, FIRST_PATIENCE_MS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, FIRST_PATIENCE_MS);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topics = List.copyOf(topics);
    }

    /** What came since the last call; empty when nothing came in time or no topic exists yet. */
    ConsumerRecords<byte[], byte[]> poll(Duration timeout) throws InterruptedException {
        if (System.nanoTime() - lookedNanos >= LOOK_AGAIN_NANOS) {
            lookedNanos = System.nanoTime();
            assignAll();
        }
        if (assigned.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(timeout.toMillis());
            return ConsumerRecords.empty();
        }
        return consumer.poll(timeout);
    }

    /**
     * Why the broker does not answer; empty when it does. Reading goes on by itself when it is back, so that nothing of
     * what comes then is missed. Asks every few seconds, and waits for at most two.
     */
    String silence() {
        if (System.nanoTime() - askedNanos >= LOOK_AGAIN_NANOS / 2) {
            silence = ask();
            askedNanos = System.nanoTime();
        }
        return silence;
    }

    private String ask() {
        try {
            if (assigned.isEmpty()) {
                consumer.listTopics(PATIENCE);
            } else {
                consumer.endOffsets(Set.of(assigned.iterator().next()), PATIENCE);
            }
            return "";
        } catch (TimeoutException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void assignAll() {
        List<TopicPartition> found = new ArrayList<>();
        for (String topic : topics) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                found.add(new TopicPartition(topic, partition.partition()));
            }
        }
        Set<TopicPartition> all = Set.copyOf(found);
        if (!all.equals(assigned)) {
            List<TopicPartition> fresh = all.stream()
                    .filter(partition -> !assigned.contains(partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToEnd(fresh);
            // Positions are looked up lazily; ask now, or records that come before the first poll are missed.
            fresh.forEach(consumer::position);
            assigned = all;
        }
    }

    /** Ends a {@link #poll} that waits, with a {@code WakeupException}; any thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
