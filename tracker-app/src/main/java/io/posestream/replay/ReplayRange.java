package io.posestream.replay;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which records are replayed.
 *
 * @param from the first
 * @param to the first that is not
 * @param streams empty = all
 */
public record ReplayRange(ReplayBound from, ReplayBound to, Set<String> streams) {
    public ReplayRange {
        streams = Set.copyOf(streams);
    }

    boolean accepts(ConsumerRecord<byte[], byte[]> record) {
        return from.isReached(record.offset(), record.timestamp())
                && !to.isReached(record.offset(), record.timestamp())
                && (streams.isEmpty()
                        || (record.key() != null
                                && streams.contains(new String(record.key(), StandardCharsets.UTF_8))));
    }
}
