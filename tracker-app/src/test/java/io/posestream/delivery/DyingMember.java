package io.posestream.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A group member that never gets to tell the group that it gave its partitions up. */
final class DyingMember implements ConsumerRebalanceListener, AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean died;

    DyingMember(DeliverySettings settings) {
        consumer = new KafkaConsumer<>(ClientProperties.consumer(settings));
        consumer.subscribe(List.of(settings.topics().frames()), this);
    }

    void pollUntil(BooleanSupplier enough) {
        long deadlineNs = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!enough.getAsBoolean()) {
            if (System.nanoTime() > deadlineNs) {
                throw new IllegalStateException("the group did not share out in time");
            }
            try {
                consumer.poll(Duration.ofMillis(50));
            } catch (KafkaException e) {
                if (!died) {
                    throw e;
                }
            }
        }
    }

    int owned() {
        return consumer.assignment().size();
    }

    boolean diedWhileGivingUp() {
        return died;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {}

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        died = true;
        throw new IllegalStateException("dies now");
    }

    /** A static member does not tell the group that it goes. */
    @Override
    public void close() {
        try {
            consumer.close();
        } catch (KafkaException e) {
            died = true;
        }
    }
}
