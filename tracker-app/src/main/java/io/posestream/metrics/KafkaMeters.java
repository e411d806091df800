package io.posestream.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What Kafka's clients tell of themselves, as Micrometer names it. Of their hundreds of figures only those that answer
 * an operator's question are let through.
 */
final class KafkaMeters {
    static final List<String> LET_THROUGH = List.of(
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.fetch.manager.bytes.consumed.total",
            "kafka.consumer.fetch.manager.fetch.latency.avg",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.commit.latency.avg",
            "kafka.consumer.coordinator.last.heartbeat.seconds.ago",
            "kafka.consumer.connection.count",
            "kafka.consumer.time.between.poll.max",
            "kafka.producer.record.send.total",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.request.latency.avg",
            "kafka.producer.outgoing.byte.total",
            "kafka.producer.buffer.available.bytes",
            "kafka.producer.record.queue.time.avg",
            "kafka.producer.connection.count",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.process.latency.avg",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.poll.total",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.task.process.total");

    private final MeterRegistry registry;
    private final Deque<KafkaClientMetrics> bound = new ArrayDeque<>();

    KafkaMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** To be set before anything is bound. */
    static MeterFilter filter() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                boolean kept = !id.getName().startsWith("kafka.") || LET_THROUGH.contains(id.getName());
                return kept ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
            }
        };
    }

    synchronized void bind(Consumer<?, ?> consumer, Producer<?, ?> producer) {
        bound.push(new KafkaClientMetrics(consumer));
        bound.push(new KafkaClientMetrics(producer));
        bound.forEach(client -> client.bindTo(registry));
    }

    synchronized void unbind() {
        while (!bound.isEmpty()) {
            bound.pop().close();
        }
    }

    /** @return ends it; before the topology closes */
    AutoCloseable bind(KafkaStreams streams) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);
        return metrics;
    }
}
