package io.posestream.delivery;

import io.posestream.pipeline.FramePipelines;
import io.posestream.wire.StreamState;
import java.util.ArrayList;
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
    private record Assigned(PartitionLanes lanes, PartitionStates states) {}

    private final DeliverySettings settings;
    private final FramePipelines pipelines;
    private final Outbox outbox;
    private final DeliveryObserver observer;
    private final Map<TopicPartition, Assigned> owned = new HashMap<>();
    private final Map<TopicPartition, CommitPosition.Position> committed = new HashMap<>();

    AssignedPartitions(DeliverySettings settings, FramePipelines pipelines, Outbox outbox, DeliveryObserver observer) {
        this.settings = settings;
        this.pipelines = pipelines;
        this.outbox = outbox;
        this.observer = observer;
    }

    /**
     * @param lastCommit null when the group never committed this partition
     * @param restored what earlier owners left of its streams
     */
    void add(TopicPartition partition, @Nullable OffsetAndMetadata lastCommit, RestoredStreams restored) {
        CommitPosition position = new CommitPosition(lastCommit);
        PartitionStates known = new PartitionStates(
                settings.topics().state(), partition.partition(), settings.groupId(), settings.instanceId());
        restored.foundAt().forEach(known::foundAt);
        PartitionOutcomes outcomes = new PartitionOutcomes(outbox, position, known, settings.topics(), observer);
        PartitionLanes lanes =
                new PartitionLanes(position, outcomes, restored, this::openLane, this::roomForStreams, observer);
        owned.put(partition, new Assigned(lanes, known));
        committed.put(partition, position.position());
        observer.partitionAssigned(partition.partition());
        lanes.resume();
    }

    void accept(ConsumerRecord<byte[], byte[]> record) {
        Assigned assigned = owned.get(new TopicPartition(record.topic(), record.partition()));
        if (assigned == null) {
            throw new IllegalStateException("Kafka handed out a record of " + record.topic() + "-" + record.partition()
                    + ", which is not assigned to this instance");
        }
        assigned.lanes().accept(record);
    }

    /** Pauses partitions that have a full lane and resumes the others. Takes effect at the next poll. */
    void regulate(Consumer<?, ?> consumer) {
        Set<TopicPartition> paused = consumer.paused();
        owned.forEach((partition, assigned) -> {
            boolean full = assigned.lanes().full();
            if (full && !paused.contains(partition)) {
                consumer.pause(List.of(partition));
            } else if (!full && paused.contains(partition)) {
                consumer.resume(List.of(partition));
            }
        });
    }

    /** Positions that are not committed yet. Only between units of the outbox. */
    Progress progress() {
        Map<TopicPartition, CommitPosition.Position> moved = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
        owned.forEach((partition, assigned) -> {
            CommitPosition.Position position = assigned.lanes().position();
            if (!position.equals(committed.get(partition)) || !assigned.states().isEmpty()) {
                moved.put(partition, position);
                committable.put(
                        partition, position.committable(assigned.states().from()));
            }
        });
        return new Progress(moved, committable);
    }

    /** The states that belong to {@link #progress}. Handed out once. Only between units of the outbox. */
    List<StateSend> takeStates() {
        long startedNs = System.nanoTime();
        List<StateSend> taken = new ArrayList<>();
        owned.values()
                .forEach(assigned -> assigned.states()
                        .take()
                        .forEach(pending -> taken.add(new StateSend(assigned.states(), pending))));
        if (!taken.isEmpty()) {
            long bytes = taken.stream().mapToLong(StateSend::bytes).sum();
            observer.statesWritten(taken.size(), bytes, System.nanoTime() - startedNs);
        }
        return taken;
    }

    void committed(Progress progress) {
        committed.putAll(progress.positions());
    }

    /** Lets the lanes of these partitions answer what they have, within the closing time; they take no more frames. */
    void finish(Collection<TopicPartition> partitions) {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings.closeTimeoutMs());
        List<PartitionLanes> ending = owned.entrySet().stream()
                .filter(entry -> partitions.contains(entry.getKey()))
                .map(entry -> entry.getValue().lanes())
                .toList();
        ending.forEach(PartitionLanes::finish);
        ending.forEach(lanes -> lanes.endBy(deadlineNs));
    }

    /** Forgets these partitions; what their lanes still do is dropped. */
    void drop(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Assigned assigned = owned.remove(partition);
            committed.remove(partition);
            if (assigned != null) {
                assigned.lanes().abandon();
                observer.partitionGone(partition.partition());
            }
        }
    }

    Set<TopicPartition> all() {
        return Set.copyOf(owned.keySet());
    }

    private int roomForStreams() {
        int streams = owned.values().stream()
                .mapToInt(assigned -> assigned.lanes().streams())
                .sum();
        return settings.lanes().maxStreams() - streams;
    }

    private StreamLane openLane(String streamId, Outcomes outcomes, @Nullable StreamState before) {
        LaneSettings lanes = settings.lanes();
        StreamOutcomes stream =
                new StreamOutcomes(streamId, pipelines, outcomes, lanes, settings.recovery(), before);
        StreamLane lane = new StreamLane(streamId, stream, outcomes, lanes, observer);
        lane.start();
        return lane;
    }
}
