package io.posestream.delivery;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.wire.EventRecords;
import io.posestream.wire.PoseRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Collects the committed records of a topic from its begin. One thread. */
final class TopicReader implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(25);

    final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Consumer<byte[], byte[]> consumer;

    TopicReader(String bootstrap, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads until there are so many records; what is missing shows in the assertion that follows. */
    TopicReader await(int count) {
        return readUntil(() -> records.size() >= count, PATIENCE);
    }

    /** Reads for a while longer, to see what should not come. */
    TopicReader linger(Duration time) {
        return readUntil(() -> false, time);
    }

    TopicReader readUntil(BooleanSupplier enough, Duration patience) {
        long deadlineNs = System.nanoTime() + patience.toNanos();
        while (!enough.getAsBoolean() && System.nanoTime() < deadlineNs) {
            consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        }
        return this;
    }

    List<PoseFrame> poses() {
        return records.stream().map(PoseRecords::decode).toList();
    }

    List<StreamEvent> events() {
        return records.stream().map(EventRecords::decode).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
