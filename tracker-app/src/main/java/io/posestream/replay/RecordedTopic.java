package io.posestream.replay;

import io.posestream.wire.TopicAdmin;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What a topic held when it was opened, in one order that depends on the records alone: each partition in its own
 * order, and among the partitions the earliest capture time first. Holds a few records of each partition. One thread.
 */
public final class RecordedTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int ENOUGH = 32;

    /** Records come in decode order, so that their times may go back, by less than this. */
    private static final long OUT_OF_ORDER_MS = 10_000;

    private static final Comparator<ConsumerRecord<byte[], byte[]>> ORDER = Comparator.comparingLong(
                    (ConsumerRecord<byte[], byte[]> record) -> record.timestamp())
            .thenComparingInt(ConsumerRecord::partition);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ReplayRange range;
    private final Map<TopicPartition, Long> ends;
    private final Map<Integer, Deque<ConsumerRecord<byte[], byte[]>>> ready = new TreeMap<>();

    /**
     * @param kafka properties of the client
     * @throws io.posestream.wire.TransportException when the broker or the topic is not there
     */
    public RecordedTopic(Map<String, String> kafka, String topic, ReplayRange range) {
        this.range = range;
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(topic));
        }
        Map<String, Object> settings = new HashMap<>(Map.of("max.poll.records", Integer.toString(ENOUGH)));
        settings.putAll(kafka);
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        ends = ends(partitions);
        partitions.forEach(partition -> ready.put(partition.partition(), new ArrayDeque<>()));
        starts(partitions).forEach(consumer::seek);
    }

    private Map<TopicPartition, Long> starts(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
        if (range.from().offset()) {
            starts.replaceAll((partition, first) -> Math.max(first, range.from().value()));
        } else {
            starts.replaceAll(
                    (partition, first) -> offsetAt(partition, range.from().value()));
        }
        starts.replaceAll((partition, start) -> Math.min(start, end(partition)));
        return starts;
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = new HashMap<>(consumer.endOffsets(partitions));
        ReplayBound to = range.to();
        known.replaceAll((partition, end) ->
                Math.min(end, to.offset() ? to.value() : offsetAt(partition, to.value() + OUT_OF_ORDER_MS)));
        return known;
    }

    /** The first record of this time or later, in the order of the partition. */
    private long offsetAt(TopicPartition partition, long timeMs) {
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(partition, timeMs)).get(partition);
        return found == null ? Long.MAX_VALUE : found.offset();
    }

    private long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    /** The next record; null at the end. */
    public @Nullable ConsumerRecord<byte[], byte[]> next() {
        while (ends.keySet().stream().anyMatch(this::isAwaited)) {
            ends.keySet().forEach(this::wantOrPause);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                boolean early = record.offset() < end(new TopicPartition(record.topic(), record.partition()));
                if (early && range.accepts(record)) {
                    queue(record.partition()).addLast(record);
                }
            }
        }
        ConsumerRecord<byte[], byte[]> next = ready.values().stream()
                .filter(queue -> !queue.isEmpty())
                .map(Deque::getFirst)
                .min(ORDER)
                .orElse(null);
        if (next != null) {
            queue(next.partition()).removeFirst();
        }
        return next;
    }

    /** Nothing may go before a partition whose next record is not known. */
    private boolean isAwaited(TopicPartition partition) {
        return queue(partition.partition()).isEmpty() && consumer.position(partition) < end(partition);
    }

    private void wantOrPause(TopicPartition partition) {
        if (queue(partition.partition()).size() >= ENOUGH) {
            consumer.pause(List.of(partition));
        } else {
            consumer.resume(List.of(partition));
        }
    }

    private Deque<ConsumerRecord<byte[], byte[]>> queue(int partition) {
        return ready.computeIfAbsent(partition, absent -> new ArrayDeque<>());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
