package io.posestream.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At-least-once: outputs are acknowledged first, then the states that build on them, then positions are committed. So a
 * state that can be read is true, committed or not.
 */
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
        AtomicReference<Progress> moved = new AtomicReference<>();
        List<StateSend> states = new ArrayList<>();
        outbox.between(() -> {
            moved.set(partitions.progress());
            states.addAll(partitions.takeStates());
        });
        outbox.throwIfFailed();
        Progress progress = Objects.requireNonNull(moved.get());
        if (progress.isEmpty()) {
            return;
        }
        flush();
        if (!states.isEmpty()) {
            states.forEach(state -> state.through(outbox));
            flush();
        }
        Map<TopicPartition, OffsetAndMetadata> sent = new HashMap<>(progress.committable());
        sent.replaceAll((partition, position) -> shortened(position));
        try {
            consumer.commitSync(sent, Duration.ofMillis(ClientProperties.CALL_TIMEOUT_MS));
            partitions.committed(progress);
        } catch (RebalanceInProgressException e) {
            LOG.debug("A rebalance is under way; the positions are committed after it");
        }
    }

    /** Flushing waits for acknowledgements but does not throw when one is a refusal. */
    private void flush() {
        producer.flush();
        outbox.throwIfFailed();
    }

    /** Metadata the broker would refuse is left out: those answers may then be given twice. */
    private static OffsetAndMetadata shortened(OffsetAndMetadata position) {
        return Progress.fits(position) ? position : new OffsetAndMetadata(position.offset(), "");
    }

    @Override
    public void close() {}
}
