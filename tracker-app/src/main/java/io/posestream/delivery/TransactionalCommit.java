package io.posestream.delivery;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exactly-once: outputs, states and positions become visible together. A transaction is always open between commits.
 */
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
            Progress progress = partitions.progress();
            boolean nothingNew = progress.isEmpty() && !outbox.sentSinceCommit();
            // Outputs without their place in the metadata would come twice; a later, shorter position commits them.
            if (nothingNew || !progress.fits()) {
                return;
            }
            partitions.takeStates().forEach(state -> state.through(outbox));
            if (!progress.isEmpty()) {
                producer.sendOffsetsToTransaction(progress.committable(), consumer.groupMetadata());
            }
            producer.commitTransaction();
            producer.beginTransaction();
            outbox.committed();
            partitions.committed(progress);
        });
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
