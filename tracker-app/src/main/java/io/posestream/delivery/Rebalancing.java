package io.posestream.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Opens partitions that come and closes those that go. Called by the consumer inside poll, on the poll thread. */
final class Rebalancing implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final AssignedPartitions partitions;
    private final Committer committer;
    private final Outbox outbox;

    Rebalancing(Consumer<byte[], byte[]> consumer, AssignedPartitions partitions, Committer committer, Outbox outbox) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.committer = committer;
        this.outbox = outbox;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(assigned));
        assigned.forEach(partition -> partitions.add(partition, committed.get(partition)));
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
