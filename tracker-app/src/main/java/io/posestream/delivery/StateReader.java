package io.posestream.delivery;

import io.posestream.wire.StateRecords;
import io.posestream.wire.StreamState;
import io.posestream.wire.WireException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the newest states of partitions from the state topic, from where the last commit says to the end as it is when
 * the reading begins. One thread.
 */
final class StateReader {
    private static final Logger LOG = LoggerFactory.getLogger(StateReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long TELL_EVERY_NS = TimeUnit.SECONDS.toNanos(1);

    /** What is known of one partition so far. */
    private static final class Found {
        final String group;
        final Map<String, StreamState> states = new HashMap<>();
        final Map<String, Long> foundAt = new HashMap<>();
        final Map<String, String> unreadable = new HashMap<>();

        Found(String group) {
            this.group = group;
        }

        void add(ConsumerRecord<byte[], byte[]> record) {
            String streamId;
            try {
                streamId = StateRecords.streamId(record);
            } catch (WireException e) {
                LOG.warn("A state is passed over: {}", e.getMessage());
                return;
            }
            states.remove(streamId);
            foundAt.remove(streamId);
            unreadable.remove(streamId);
            if (StateRecords.isTombstone(record)) {
                return;
            }
            foundAt.put(streamId, record.offset());
            try {
                StreamState state = StateRecords.decode(record);
                if (state.group().equals(group)) {
                    states.put(streamId, state);
                } else {
                    unreadable.put(
                            streamId,
                            "it was written by the group '" + state.group()
                                    + "'; give each group a state topic of its own (topics.state)");
                }
            } catch (WireException e) {
                unreadable.put(streamId, String.valueOf(e.getMessage()));
            }
        }

        RestoredStreams restored() {
            return new RestoredStreams(states, foundAt, unreadable);
        }
    }

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final String group;
    private final long patienceMs;
    private long records;

    /**
     * @param consumer of no group, reads committed records only; stays with the caller
     * @param group whose states are looked for
     * @param patienceMs longer than this the group would not wait
     */
    StateReader(Consumer<byte[], byte[]> consumer, String topic, String group, long patienceMs) {
        this.consumer = consumer;
        this.topic = topic;
        this.group = group;
        this.patienceMs = patienceMs;
    }

    /**
     * @param from for each partition the offset to begin at; {@link PartitionStates#NOWHERE} = the topic's begin
     * @throws TimeoutException when the end is not reached in time
     */
    Map<Integer, RestoredStreams> read(Map<Integer, Long> from) {
        Map<TopicPartition, Found> found = new HashMap<>();
        from.keySet().forEach(partition -> found.put(new TopicPartition(topic, partition), new Found(group)));
        consumer.assign(found.keySet());
        Map<TopicPartition, Long> ends = consumer.endOffsets(found.keySet());
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(found.keySet());
        found.keySet()
                .forEach(partition -> consumer.seek(
                        partition,
                        Math.max(begins.getOrDefault(partition, 0L), from.getOrDefault(partition.partition(), 0L))));
        records = 0;
        readTo(ends, found);
        consumer.unsubscribe();
        Map<Integer, RestoredStreams> restored = new HashMap<>();
        found.forEach((partition, streams) -> restored.put(partition.partition(), streams.restored()));
        return restored;
    }

    /** Of the last reading. */
    long records() {
        return records;
    }

    private void readTo(Map<TopicPartition, Long> ends, Map<TopicPartition, Found> found) {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        long tellNs = System.nanoTime() + TELL_EVERY_NS;
        for (long left = left(ends); left > 0; left = left(ends)) {
            if (System.nanoTime() > deadlineNs) {
                throw new TimeoutException("the states of " + ends.keySet() + " could not be read within " + patienceMs
                        + " ms; " + left + " records are left");
            }
            if (System.nanoTime() > tellNs) {
                LOG.info("Reading the states of {}: {} records read, at most {} left", ends.keySet(), records, left);
                tellNs += TELL_EVERY_NS;
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Found streams = found.get(new TopicPartition(record.topic(), record.partition()));
                if (streams != null) {
                    streams.add(record);
                    records++;
                }
            }
        }
    }

    private long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }
}
