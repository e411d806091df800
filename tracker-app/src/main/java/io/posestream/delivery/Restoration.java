package io.posestream.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over partitions: reads what earlier owners left of their streams, and opens them with it. Poll thread only. */
final class Restoration implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final String topic;
    private final AssignedPartitions partitions;
    private final DeliveryObserver observer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final StateReader reader;

    Restoration(DeliverySettings settings, AssignedPartitions partitions, DeliveryObserver observer) {
        this.topic = settings.topics().state();
        this.partitions = partitions;
        this.observer = observer;
        consumer = new KafkaConsumer<>(ClientProperties.stateReader(settings.kafka()));
        reader = new StateReader(consumer, topic, settings.groupId(), ClientProperties.CALL_TIMEOUT_MS);
    }

    /** @param committed of each of them; null where the group never committed */
    void restore(Collection<TopicPartition> assigned, Map<TopicPartition, OffsetAndMetadata> committed) {
        long startedNs = System.nanoTime();
        Map<Integer, Long> from = new HashMap<>();
        for (TopicPartition partition : assigned) {
            OffsetAndMetadata last = committed.get(partition);
            from.put(
                    partition.partition(),
                    last == null
                            ? PartitionStates.NOWHERE
                            : AnsweredBeyond.parse(last).statesFrom());
        }
        Map<Integer, RestoredStreams> restored = reader.read(from);
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNs);
        for (TopicPartition partition : assigned) {
            RestoredStreams streams = restored.getOrDefault(partition.partition(), RestoredStreams.NONE);
            OffsetAndMetadata last = committed.get(partition);
            partitions.add(partition, last, streams);
            observer.restored(partition.partition(), streams.states().size(), reader.records(), tookMs);
            LOG.info(
                    "{} is served here from offset {}; {} streams go on, {} begin anew ({} records of {} read in {} ms)",
                    partition,
                    last == null ? "0 (never committed)" : last.offset(),
                    streams.states().size(),
                    streams.unreadable().size(),
                    reader.records(),
                    topic,
                    tookMs);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
