package io.posestream.delivery;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exactly-once: outputs and positions become visible together. A transaction is always open between commits. */
final class TransactionalCommit implements Committer {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionalCommit.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Outbox outbox;
    private final AssignedPartitions partitions;

    TransactionalCommit(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Outbox outbox,
            AssignedPartitions partitions) {
        this.consumer = consumer;
        this.producer = producer;
        this.outbox = outbox;
        this.partitions = partitions;
    }

    /** Also ends whatever transaction an earlier life of this instance left open. */
    @Override
    public void start() {
        producer.initTransactions();
        producer.beginTransaction();
    }

    /** Lanes that want to send wait until the commit is through. */
    @Override
    public void commit() {
        outbox.between(() -> {
            outbox.throwIfFailed();
            Map<TopicPartition, OffsetAndMetadata> moved = partitions.moved();
            boolean nothingNew = moved.isEmpty() && !outbox.sentSinceCommit();
            if (nothingNew || !fits(moved)) {
                return;
            }
            if (!moved.isEmpty()) {
                producer.sendOffsetsToTransaction(moved, consumer.groupMetadata());
            }
            producer.commitTransaction();
            producer.beginTransaction();
            outbox.committed();
            partitions.committed(moved);
        });
    }

    /** Outputs without their place in the metadata would come twice; a later, shorter position commits them. */
    private static boolean fits(Map<TopicPartition, OffsetAndMetadata> positions) {
        return positions.values().stream()
                .allMatch(position -> position.metadata().length() <= AnsweredBeyond.MAX_LENGTH);
    }

    /** Readers that wait for committed records are held up by an open transaction until it times out. */
    @Override
    public void close() {
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException e) {
            LOG.debug("The open transaction is left to the broker's timeout: {}", e.toString());
        }
    }
}
