package io.posestream.delivery;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Positions that moved since the last commit.
 *
 * @param positions to compare the next ones with
 * @param committable the same, for the broker
 */
record Progress(
        Map<TopicPartition, CommitPosition.Position> positions, Map<TopicPartition, OffsetAndMetadata> committable) {

    boolean isEmpty() {
        return positions.isEmpty();
    }

    /** The broker refuses metadata that is too long. */
    boolean fits() {
        return committable.values().stream().allMatch(Progress::fits);
    }

    static boolean fits(OffsetAndMetadata position) {
        return position.metadata().length() <= AnsweredBeyond.MAX_LENGTH;
    }
}
