package io.posestream.delivery;

import io.posestream.pipeline.FramePipelines;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer, one producer and their lanes, from joining the group to leaving it or to the first failure. There is no
 * repair inside: after a failure all is dropped, and a new session starts from what was committed. One thread.
 */
final class DeliverySession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySession.class);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final DeliverySettings settings;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Outbox outbox;
    private final AssignedPartitions partitions;
    private final Committer committer;

    DeliverySession(DeliverySettings settings, FramePipelines pipelines, DeliveryObserver observer) {
        this.settings = settings;
        producer = new KafkaProducer<>(ClientProperties.producer(settings));
        consumer = openConsumer(settings, producer);
        outbox = new Outbox(producer);
        partitions = new AssignedPartitions(settings, pipelines, outbox, observer);
        committer = settings.guarantee() == Guarantee.EXACTLY_ONCE
                ? new TransactionalCommit(consumer, producer, outbox, partitions)
                : new FlushThenCommit(consumer, producer, outbox, partitions);
    }

    private static Consumer<byte[], byte[]> openConsumer(DeliverySettings settings, Producer<?, ?> producer) {
        try {
            return new KafkaConsumer<>(ClientProperties.consumer(settings));
        } catch (KafkaException e) {
            producer.close(CLOSE);
            throw e;
        }
    }

    /** Carries frames until told to stop, then answers what is under way and commits. */
    void run(BooleanSupplier stopping, Runnable healthy) {
        requireTopics(settings.topics());
        committer.start();
        consumer.subscribe(
                List.of(settings.topics().frames()), new Rebalancing(consumer, partitions, committer, outbox));
        long commitEveryNs = TimeUnit.MILLISECONDS.toNanos(settings.commitIntervalMs());
        long committedNs = System.nanoTime();
        while (!stopping.getAsBoolean()) {
            consumer.poll(POLL).forEach(partitions::accept);
            partitions.regulate(consumer);
            outbox.throwIfFailed();
            if (System.nanoTime() - committedNs >= commitEveryNs) {
                committer.commit();
                committedNs = System.nanoTime();
                healthy.run();
            }
        }
        partitions.finish(partitions.all());
        committer.commit();
    }

    private void requireTopics(TopicNames topics) {
        for (String topic : List.of(topics.frames(), topics.poses(), topics.events(), topics.deadLetters())) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new DeliveryException(
                        "Topic " + topic + " does not exist on the broker; create it with: posestream topics create");
            }
        }
    }

    /** Takes seconds at most, also while the broker is away. The consumer leaves before the producer does. */
    @Override
    public void close() {
        partitions.drop(partitions.all());
        quietly(() -> consumer.close(CloseOptions.timeout(CLOSE)));
        committer.close();
        quietly(() -> producer.close(CLOSE));
    }

    private static void quietly(Runnable close) {
        try {
            close.run();
        } catch (KafkaException | IllegalStateException e) {
            LOG.debug("A Kafka client did not close cleanly", e);
        }
    }
}
