package io.posestream.delivery;

import io.posestream.frame.EpochTime;
import io.posestream.wire.StateRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What is to be written of the streams of one partition: the newest state of each that moved since the last commit, and
 * who has ended. Knows where in the state topic the newest written ones lie. Thread-safe.
 */
final class PartitionStates {
    /** Nothing of this partition is known to lie in the state topic. */
    static final long NOWHERE = -1;

    /** A state record and the stream it is about. */
    record Pending(String streamId, ProducerRecord<byte[], byte[]> record) {}

    private final String topic;
    private final int partition;
    private final String group;
    private final String instance;
    private final Map<String, Optional<StreamProgress>> changed = new LinkedHashMap<>();
    private final Map<String, Long> writtenAt = new HashMap<>();

    PartitionStates(String topic, int partition, String group, String instance) {
        this.topic = topic;
        this.partition = partition;
        this.group = group;
        this.instance = instance;
    }

    synchronized void put(StreamProgress progress) {
        changed.put(progress.streamId(), Optional.of(progress));
    }

    synchronized void end(String streamId) {
        changed.put(streamId, Optional.empty());
    }

    /** What moved since the last call, as records; encoding takes about a millisecond for a crowded stream. */
    synchronized List<Pending> take() {
        long nowNs = EpochTime.nowNs();
        List<Pending> pending = new ArrayList<>(changed.size());
        changed.forEach((streamId, progress) -> pending.add(new Pending(
                streamId,
                progress.map(moved -> StateRecords.encode(topic, partition, moved.state(group, instance, nowNs)))
                        .orElseGet(() -> StateRecords.tombstone(topic, partition, streamId)))));
        changed.forEach((streamId, progress) -> {
            if (progress.isEmpty()) {
                writtenAt.remove(streamId);
            }
        });
        changed.clear();
        return pending;
    }

    synchronized boolean isEmpty() {
        return changed.isEmpty();
    }

    /** The broker has the state of this stream at this offset of the state topic. */
    synchronized void written(Pending state, long offset) {
        if (state.record().value() != null) {
            writtenAt.put(state.streamId(), offset);
        }
    }

    synchronized void foundAt(String streamId, long offset) {
        writtenAt.put(streamId, offset);
    }

    /** The newest state of no stream lies before this offset; {@link #NOWHERE} = there is none. */
    synchronized long from() {
        return writtenAt.values().stream().mapToLong(Long::longValue).min().orElse(NOWHERE);
    }
}
