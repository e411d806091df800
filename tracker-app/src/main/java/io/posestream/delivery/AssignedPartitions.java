package io.posestream.delivery;

import io.posestream.pipeline.FramePipelines;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions that this instance owns now, with their lanes and what was last committed. Poll thread only. */
final class AssignedPartitions {
    private final DeliverySettings settings;
    private final FramePipelines pipelines;
    private final Outbox outbox;
    private final DeliveryObserver observer;
    private final Map<TopicPartition, PartitionLanes> owned = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

    AssignedPartitions(DeliverySettings settings, FramePipelines pipelines, Outbox outbox, DeliveryObserver observer) {
        this.settings = settings;
        this.pipelines = pipelines;
        this.outbox = outbox;
        this.observer = observer;
    }

    /** @param lastCommit null when the group never committed this partition */
    void add(TopicPartition partition, @Nullable OffsetAndMetadata lastCommit) {
        CommitPosition position = new CommitPosition(lastCommit);
        PartitionOutcomes outcomes = new PartitionOutcomes(outbox, position, settings.topics(), observer);
        owned.put(partition, new PartitionLanes(position, outcomes, this::openLane, this::roomForStreams, observer));
        committed.put(partition, position.position());
        observer.partitionAssigned(partition.partition());
    }

    void accept(ConsumerRecord<byte[], byte[]> record) {
        PartitionLanes lanes = owned.get(new TopicPartition(record.topic(), record.partition()));
        if (lanes == null) {
            throw new IllegalStateException("Kafka handed out a record of " + record.topic() + "-" + record.partition()
                    + ", which is not assigned to this instance");
        }
        lanes.accept(record);
    }

    /** Pauses partitions that have a full lane and resumes the others. Takes effect at the next poll. */
    void regulate(Consumer<?, ?> consumer) {
        Set<TopicPartition> paused = consumer.paused();
        owned.forEach((partition, lanes) -> {
            boolean full = lanes.full();
            if (full && !paused.contains(partition)) {
                consumer.pause(List.of(partition));
            } else if (!full && paused.contains(partition)) {
                consumer.resume(List.of(partition));
            }
        });
    }

    /** Positions that are not committed yet. Only between units of the outbox. */
    Map<TopicPartition, OffsetAndMetadata> moved() {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        owned.forEach((partition, lanes) -> {
            OffsetAndMetadata position = lanes.position();
            if (!position.equals(committed.get(partition))) {
                moved.put(partition, position);
            }
        });
        return moved;
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> positions) {
        committed.putAll(positions);
    }

    /** Lets the lanes of these partitions answer what they have, within the closing time; they take no more frames. */
    void finish(Collection<TopicPartition> partitions) {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings.closeTimeoutMs());
        List<PartitionLanes> ending = owned.entrySet().stream()
                .filter(entry -> partitions.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        ending.forEach(PartitionLanes::finish);
        ending.forEach(lanes -> lanes.endBy(deadlineNs));
    }

    /** Forgets these partitions; what their lanes still do is dropped. */
    void drop(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            PartitionLanes lanes = owned.remove(partition);
            committed.remove(partition);
            if (lanes != null) {
                lanes.abandon();
            }
        }
    }

    Set<TopicPartition> all() {
        return Set.copyOf(owned.keySet());
    }

    private int roomForStreams() {
        int streams = owned.values().stream().mapToInt(PartitionLanes::streams).sum();
        return settings.lanes().maxStreams() - streams;
    }

    private StreamLane openLane(String streamId, Outcomes outcomes) {
        LaneSettings lanes = settings.lanes();
        StreamOutcomes stream = new StreamOutcomes(streamId, pipelines, outcomes, lanes.maxFaults());
        StreamLane lane = new StreamLane(streamId, stream, outcomes, lanes, observer);
        lane.start();
        return lane;
    }
}
