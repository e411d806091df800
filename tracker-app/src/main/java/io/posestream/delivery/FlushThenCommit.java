package io.posestream.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** At-least-once: outputs are acknowledged first, positions are committed second. */
final class FlushThenCommit implements Committer {
    private static final Logger LOG = LoggerFactory.getLogger(FlushThenCommit.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Outbox outbox;
    private final AssignedPartitions partitions;

    FlushThenCommit(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Outbox outbox,
            AssignedPartitions partitions) {
        this.consumer = consumer;
        this.producer = producer;
        this.outbox = outbox;
        this.partitions = partitions;
    }

    @Override
    public void start() {}

    @Override
    public void commit() {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        outbox.between(() -> moved.putAll(partitions.moved()));
        outbox.throwIfFailed();
        if (moved.isEmpty()) {
            return;
        }
        producer.flush();
        // Flushing waits for acknowledgements but does not throw when one is a refusal.
        outbox.throwIfFailed();
        Map<TopicPartition, OffsetAndMetadata> sent = new HashMap<>(moved);
        sent.replaceAll((partition, position) -> shortened(position));
        try {
            consumer.commitSync(sent, Duration.ofMillis(ClientProperties.CALL_TIMEOUT_MS));
            partitions.committed(moved);
        } catch (RebalanceInProgressException e) {
            LOG.debug("A rebalance is under way; the positions are committed after it");
        }
    }

    /** Metadata the broker would refuse is left out: those answers may then be given twice. */
    private static OffsetAndMetadata shortened(OffsetAndMetadata position) {
        boolean fits = position.metadata().length() <= AnsweredBeyond.MAX_LENGTH;
        return fits ? position : new OffsetAndMetadata(position.offset(), "");
    }

    @Override
    public void close() {}
}
