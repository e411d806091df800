package io.posestream.doctor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;

/**
 * How much of each topic lies on the brokers' disks.
 *
 * @param partitions by topic
 * @param bytes by topic, of all replicas
 */
record TopicSizes(Map<String, Integer> partitions, Map<String, Long> bytes) {
    private static final double MIB = 1 << 20;

    static TopicSizes read(Admin admin, List<Node> nodes, Set<String> topics)
            throws ExecutionException, InterruptedException {
        Map<String, Integer> partitions = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, description) ->
                        partitions.put(topic, description.partitions().size()));
        Map<String, Long> bytes = new HashMap<>();
        admin.describeLogDirs(nodes.stream().map(Node::id).toList())
                .allDescriptions()
                .get()
                .values()
                .forEach(folders -> folders.values().forEach(folder -> add(folder, bytes)));
        return new TopicSizes(partitions, bytes);
    }

    private static void add(LogDirDescription folder, Map<String, Long> bytes) {
        folder.replicaInfos()
                .forEach((partition, replica) -> bytes.merge(partition.topic(), replica.size(), Long::sum));
    }

    String of(String topic) {
        return "%d partition(s), %.1f MiB on disk"
                .formatted(partitions.getOrDefault(topic, 0), bytes.getOrDefault(topic, 0L) / MIB);
    }
}
