package io.posestream.delivery;

import java.util.Collection;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Opens partitions that come and closes those that go. Called by the consumer inside poll, on the poll thread.
 *
 * <p>A static member that dies after it was told to give partitions up, and before it joined again to say so, is given
 * its old share when it comes back, and the partitions that were to move are nobody's. So each session asks for one
 * more rebalance when it has its first share: it finds them, and moves nothing otherwise.
 */
final class Rebalancing implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final AssignedPartitions partitions;
    private final Restoration restoration;
    private final Committer committer;
    private final Outbox outbox;
    private final DeliveryObserver observer;
    private boolean settled;

    Rebalancing(
            Consumer<byte[], byte[]> consumer,
            AssignedPartitions partitions,
            Restoration restoration,
            Committer committer,
            Outbox outbox,
            DeliveryObserver observer) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.restoration = restoration;
        this.committer = committer;
        this.outbox = outbox;
        this.observer = observer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        if (!assigned.isEmpty()) {
            restoration.restore(assigned, consumer.committed(Set.copyOf(assigned)));
        }
        observer.joined();
        if (!settled && !assigned.isEmpty()) {
            settled = true;
            consumer.enforceRebalance("to find partitions that are nobody's");
        }
    }

    /** Frames under way are answered first, so that the next owner has little to do again. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        if (partitions.all().stream().noneMatch(revoked::contains)) {
            return;
        }
        partitions.finish(revoked);
        committer.commit();
        partitions.drop(revoked);
    }

    /** Another instance owns them already: outputs under way must not be committed. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        partitions.drop(lost);
        if (!lost.isEmpty()) {
            outbox.fail(new KafkaException("the group gave " + lost + " to another instance, because this one"
                    + " was not heard of for longer than the session timeout"));
        }
    }
}
