package io.posestream.letters;

import io.posestream.wire.TopicAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the dead letter topic, without a group. One thread. */
public final class LetterTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Comparator<Letter> AS_THEY_WERE = Comparator.comparing(Letter::sourceTopic)
            .thenComparingInt(Letter::sourcePartition)
            .thenComparingLong(Letter::sourceOffset)
            .thenComparing(Letter::place);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** What came with the letter fetched last: letters are mostly asked for in their order. */
    private final Map<LetterPlace, ConsumerRecord<byte[], byte[]>> polled = new HashMap<>();

    /**
     * @param kafka properties of the client
     * @throws io.posestream.wire.TransportException when the broker or the topic is not there
     */
    public LetterTopic(Map<String, String> kafka, String topic) {
        this.topic = topic;
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(topic));
        }
        Map<String, Object> settings = new HashMap<>(Map.of("max.poll.records", "50"));
        settings.putAll(kafka);
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    String name() {
        return topic;
    }

    /** The letters that the topic holds now and the filter accepts, in their order on each partition. */
    public List<Letter> scan(LetterFilter filter) {
        List<Letter> letters = new ArrayList<>();
        Set<LetterPlace> retried = new HashSet<>();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                RetryMark.read(record).ifPresent(retried::add);
                Letter.of(record).filter(filter::accepts).ifPresent(letters::add);
            }
        }
        return letters.stream()
                .map(letter -> retried.contains(letter.place()) ? letter.wasRetried() : letter)
                .toList();
    }

    /** Those of the letters that were not sent back yet, in the order in which they were on their source topics. */
    public List<Letter> due(LetterFilter filter) {
        return scan(filter).stream()
                .filter(letter -> !letter.retried())
                .sorted(AS_THEY_WERE)
                .toList();
    }

    /** One record with its bytes; empty when there is none at this place, or no longer. */
    public Optional<ConsumerRecord<byte[], byte[]>> fetch(LetterPlace place) {
        ConsumerRecord<byte[], byte[]> known = polled.get(place);
        return known == null ? read(place) : Optional.of(known);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> read(LetterPlace place) {
        TopicPartition partition = new TopicPartition(topic, place.partition());
        boolean exists = consumer.partitionsFor(topic).stream().anyMatch(info -> info.partition() == place.partition());
        if (!exists) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        if (place.offset() < beginning || place.offset() >= end) {
            return Optional.empty();
        }
        consumer.seek(partition, place.offset());
        polled.clear();
        while (consumer.position(partition) <= place.offset()) {
            consumer.poll(POLL)
                    .forEach(record -> polled.put(new LetterPlace(record.partition(), record.offset()), record));
        }
        return Optional.ofNullable(polled.get(place));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
