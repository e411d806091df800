package io.posestream.delivery;

import io.posestream.wire.TopicNames;
import java.util.Map;

/**
 * How one instance carries frames to poses.
 *
 * @param groupId instances with the same group share the streams
 * @param instanceId stable name of this instance within the group, for example the host or pod name; two running
 *     instances never share one
 * @param commitIntervalMs 30 to 100 is sensible; with {@link Guarantee#EXACTLY_ONCE} results wait for it
 * @param closeTimeoutMs how long in-flight frames get to finish when the service stops or a partition moves away
 * @param recovery how far back streams are read again
 * @param kafka properties for all clients; {@code bootstrap.servers} at least, TLS and SASL go here
 * @param consumer further consumer properties, win over {@code kafka}
 * @param producer further producer properties, win over {@code kafka}
 */
public record DeliverySettings(
        String groupId,
        String instanceId,
        TopicNames topics,
        Guarantee guarantee,
        int commitIntervalMs,
        int closeTimeoutMs,
        LaneSettings lanes,
        RecoverySettings recovery,
        Map<String, String> kafka,
        Map<String, String> consumer,
        Map<String, String> producer) {

    /** A closing instance must have committed before the broker gives its transaction up. */
    static final int MAX_CLOSE_TIMEOUT_MS = ClientProperties.TRANSACTION_TIMEOUT_MS * 2 / 3;

    /** @throws IllegalArgumentException a sentence for the user about the first setting that cannot work */
    public DeliverySettings {
        requireText("group id", groupId);
        requireText("instance id", instanceId);
        requireRange("commitIntervalMs", commitIntervalMs, 1, 5_000);
        requireRange("closeTimeoutMs", closeTimeoutMs, 100, MAX_CLOSE_TIMEOUT_MS);
        kafka = Map.copyOf(kafka);
        consumer = Map.copyOf(consumer);
        producer = Map.copyOf(producer);
        ClientProperties.requireAllowed(kafka, consumer, producer);
    }

    /** At-least-once with the usual topics and bounds. */
    public static DeliverySettings of(String bootstrapServers, String groupId, String instanceId) {
        return new DeliverySettings(
                groupId,
                instanceId,
                TopicNames.DEFAULT,
                Guarantee.AT_LEAST_ONCE,
                50,
                5_000,
                LaneSettings.DEFAULT,
                RecoverySettings.DEFAULT,
                Map.of("bootstrap.servers", bootstrapServers),
                Map.of(),
                Map.of());
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "The " + name + " is empty; give a name that stays the same over restarts");
        }
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", but is " + value);
        }
    }

    /** Without the Kafka properties: they may hold passwords. */
    @Override
    public String toString() {
        return "DeliverySettings[group " + groupId + ", instance " + instanceId + ", " + topics + ", " + guarantee
                + "]";
    }
}
