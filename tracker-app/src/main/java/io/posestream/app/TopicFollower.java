package io.posestream.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens consumers that read all partitions of topics without a group, so that they disturb nobody. */
public final class TopicFollower {
    private TopicFollower() {}

    /**
     * @param kafka properties of the client; what is not committed is left out unless they say otherwise
     * @param fromBeginning else only what comes from now on
     */
    public static KafkaConsumer<byte[], byte[]> open(
            Map<String, String> kafka, List<String> topics, boolean fromBeginning) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putIfAbsent("isolation.level", "read_committed");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        return consumer;
    }
}
