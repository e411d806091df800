package io.posestream.delivery;

import io.posestream.pipeline.FramePipelines;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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

    /** A topic made just now may not be known to every broker yet. */
    private static final long TOPIC_PATIENCE_NS = TimeUnit.SECONDS.toNanos(5);

    private final DeliverySettings settings;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Outbox outbox;
    private final AssignedPartitions partitions;
    private final Restoration restoration;
    private final Committer committer;
    private final DeliveryObserver observer;
    private final AtomicBoolean joining = new AtomicBoolean();
    private boolean finished;

    DeliverySession(DeliverySettings settings, FramePipelines pipelines, DeliveryObserver observer) {
        this.settings = settings;
        this.observer = observer;
        producer = new KafkaProducer<>(ClientProperties.producer(settings));
        consumer = openConsumer();
        outbox = new Outbox(producer);
        partitions = new AssignedPartitions(settings, pipelines, outbox, observer);
        restoration = new Restoration(settings, partitions, observer);
        committer = settings.guarantee() == Guarantee.EXACTLY_ONCE
                ? new TransactionalCommit(consumer, producer, outbox, partitions)
                : new FlushThenCommit(consumer, producer, outbox, partitions);
        observer.clientsOpened(consumer, producer);
    }

    private Consumer<byte[], byte[]> openConsumer() {
        Map<String, Object> properties = ClientProperties.consumer(settings);
        properties.put(JoinAwareAssignor.JOINING, joining);
        try {
            return new KafkaConsumer<>(properties);
        } catch (KafkaException e) {
            producer.close(CLOSE);
            throw e;
        }
    }

    /** Carries frames until told to stop, then answers what is under way and commits. */
    void run(BooleanSupplier stopping, Runnable healthy) {
        requireTopics(settings.topics(), stopping);
        committer.start();
        consumer.subscribe(
                List.of(settings.topics().frames()),
                new Rebalancing(consumer, partitions, restoration, committer, outbox, observer));
        long commitEveryNs = TimeUnit.MILLISECONDS.toNanos(settings.commitIntervalMs());
        long committedNs = System.nanoTime();
        while (!stopping.getAsBoolean()) {
            consumer.poll(POLL).forEach(partitions::accept);
            partitions.regulate(consumer);
            outbox.throwIfFailed();
            if (System.nanoTime() - committedNs >= commitEveryNs && !joining.get()) {
                committer.commit();
                committedNs = System.nanoTime();
                healthy.run();
            }
        }
        partitions.finish(partitions.all());
        committer.commit();
        finished = true;
    }

    private void requireTopics(TopicNames topics, BooleanSupplier stopping) {
        long deadlineNs = System.nanoTime() + TOPIC_PATIENCE_NS;
        for (String topic :
                List.of(topics.frames(), topics.poses(), topics.events(), topics.deadLetters(), topics.state())) {
            while (!exists(topic) && !stopping.getAsBoolean()) {
                if (System.nanoTime() > deadlineNs) {
                    throw new DeliveryException("Topic " + topic
                            + " does not exist on the broker; create it with: posestream topics create");
                }
                LockSupport.parkNanos(TOPIC_PATIENCE_NS / 20);
            }
        }
        int frames = partitions(topics.frames());
        int states = partitions(topics.state());
        if (states < frames && !stopping.getAsBoolean()) {
            throw new DeliveryException("Topic " + topics.state() + " has " + states + " partitions and "
                    + topics.frames() + " has " + frames + ", but a stream's state lies in the partition of its frames;"
                    + " stop the trackers, then: kafka-topics --alter --topic " + topics.state() + " --partitions "
                    + frames);
        }
    }

    private boolean exists(String topic) {
        return partitions(topic) > 0;
    }

    private int partitions(String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        return found == null ? 0 : found.size();
    }

    /**
     * Takes seconds at most, also while the broker is away. The consumer leaves before the producer does. After a clean
     * end its place in the group is kept for the session timeout, so that a restart moves no stream; after a failure it
     * is given up, so that the group shares out anew.
     */
    @Override
    public void close() {
        partitions.drop(partitions.all());
        observer.clientsClosing();
        quietly(restoration::close);
        quietly(() -> consumer.close(CloseOptions.timeout(CLOSE)
                .withGroupMembershipOperation(
                        finished
                                ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                : CloseOptions.GroupMembershipOperation.LEAVE_GROUP)));
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
