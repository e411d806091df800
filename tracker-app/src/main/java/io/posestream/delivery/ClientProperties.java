package io.posestream.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Properties of the two Kafka clients: our defaults, then the user's, then what delivery rests on. Stateless. */
final class ClientProperties {
    static final int TRANSACTION_TIMEOUT_MS = 15_000;

    /** Longest that any call to the broker may block: bounds closing while the broker is away. */
    static final int CALL_TIMEOUT_MS = 10_000;

    private static final String MAX_RECORD_BYTES = "8388608";

    /** Each of these would lose, double or mix results if it were changed. */
    private static final List<String> OURS = List.of(
            "acks",
            "allow.auto.create.topics",
            "enable.auto.commit",
            "enable.idempotence",
            "group.id",
            "group.instance.id",
            "group.protocol",
            "isolation.level",
            "key.deserializer",
            "key.serializer",
            "partition.assignment.strategy",
            "transaction.timeout.ms",
            "transactional.id",
            "value.deserializer",
            "value.serializer");

    private static final Map<String, String> CONSUMER = Map.of(
            "session.timeout.ms", "10000",
            "heartbeat.interval.ms", "2000",
            "auto.offset.reset", "earliest",
            "max.partition.fetch.bytes", MAX_RECORD_BYTES,
            "fetch.max.bytes", "33554432",
            "fetch.max.wait.ms", "100",
            "max.poll.records", "16",
            "default.api.timeout.ms", Integer.toString(CALL_TIMEOUT_MS),
            "enable.metrics.push", "false");

    private static final Map<String, String> PRODUCER = Map.of(
            "linger.ms", "0",
            "compression.type", "none",
            "max.request.size", "16777216",
            "buffer.memory", "67108864",
            "max.block.ms", Integer.toString(CALL_TIMEOUT_MS),
            "request.timeout.ms", Integer.toString(CALL_TIMEOUT_MS),
            "delivery.timeout.ms", Integer.toString(2 * CALL_TIMEOUT_MS),
            "enable.metrics.push", "false");

    private ClientProperties() {}

    static Map<String, Object> consumer(DeliverySettings settings) {
        Map<String, Object> properties = new HashMap<>(CONSUMER);
        properties.putAll(settings.kafka());
        properties.putAll(settings.consumer());
        properties.put("group.id", settings.groupId());
        properties.put("group.instance.id", settings.instanceId());
        properties.put("group.protocol", "classic");
        properties.put("partition.assignment.strategy", JoinAwareAssignor.class.getName());
        properties.put("enable.auto.commit", "false");
        properties.put("allow.auto.create.topics", "false");
        // Also makes the next owner of a partition wait for offsets that are still inside a transaction.
        properties.put("isolation.level", "read_committed");
        properties.put("key.deserializer", ByteArrayDeserializer.class);
        properties.put("value.deserializer", ByteArrayDeserializer.class);
        return properties;
    }

    /** Of no group; reads what is committed. */
    static Map<String, Object> stateReader(Map<String, String> kafka) {
        Map<String, Object> properties = new HashMap<>(CONSUMER);
        properties.keySet().removeAll(List.of("session.timeout.ms", "heartbeat.interval.ms", "max.poll.records"));
        properties.putAll(kafka);
        properties.put("enable.auto.commit", "false");
        properties.put("allow.auto.create.topics", "false");
        properties.put("isolation.level", "read_committed");
        properties.put("key.deserializer", ByteArrayDeserializer.class);
        properties.put("value.deserializer", ByteArrayDeserializer.class);
        return properties;
    }

    static Map<String, Object> producer(DeliverySettings settings) {
        Map<String, Object> properties = new HashMap<>(PRODUCER);
        if (settings.guarantee() == Guarantee.EXACTLY_ONCE) {
            // A broker refuses a second batch until the first has entered the partition into the transaction.
            properties.put("max.in.flight.requests.per.connection", "1");
        }
        properties.putAll(settings.kafka());
        properties.putAll(settings.producer());
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        properties.put("key.serializer", ByteArraySerializer.class);
        properties.put("value.serializer", ByteArraySerializer.class);
        if (settings.guarantee() == Guarantee.EXACTLY_ONCE) {
            properties.put("transactional.id", settings.groupId() + "-" + settings.instanceId());
            properties.put("transaction.timeout.ms", TRANSACTION_TIMEOUT_MS);
        }
        return properties;
    }

    static void requireAllowed(Map<String, String> kafka, Map<String, String> consumer, Map<String, String> producer) {
        TreeSet<String> given = new TreeSet<>(kafka.keySet());
        given.addAll(consumer.keySet());
        given.addAll(producer.keySet());
        if (!given.contains("bootstrap.servers")) {
            throw new IllegalArgumentException(
                    "The Kafka property bootstrap.servers is missing; set it to the broker's address, host:port");
        }
        given.retainAll(OURS);
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("The Kafka properties " + String.join(", ", given)
                    + " are set by the tracker itself, because its delivery guarantee rests on them; remove them");
        }
    }
}
