package io.posestream.analytics.streams;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How an instance of the analytics takes part.
 *
 * @param group instances of one group share the streams; begins the names of internal topics
 * @param instance stable and unique in the group
 * @param threads at most as many as the poses topic has partitions are busy
 * @param stateFolder for locks; state lives on Kafka
 * @param address where this instance answers questions, {@code host:port}; told to the others
 * @param kafka properties of all clients, as they stand
 */
public record AnalyticsClient(
        String group, String instance, int threads, Path stateFolder, String address, Map<String, String> kafka) {
    private static final String GUARANTEE = "exactly_once_v2";
    private static final String COMMIT_INTERVAL_MS = "100";
    private static final String SESSION_TIMEOUT_MS = "10000";

    public AnalyticsClient {
        kafka = Map.copyOf(kafka);
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("application.id", group);
        properties.put("application.server", address);
        properties.put("processing.guarantee", GUARANTEE);
        properties.put("commit.interval.ms", COMMIT_INTERVAL_MS);
        properties.put("num.stream.threads", threads);
        properties.put("state.dir", stateFolder.resolve(instance).toString());
        properties.put("statestore.cache.max.bytes", 0);
        properties.put("enable.metrics.push", false);
        properties.put("processing.exception.handler.global.enabled", true);
        // The group remembers an instance that comes back: its streams need not move and be read anew.
        properties.put("main.consumer.group.instance.id", instance);
        properties.put("consumer.session.timeout.ms", SESSION_TIMEOUT_MS);
        // What is not told within the commit interval waits for it anyway.
        properties.put("producer.linger.ms", 0);
        return properties;
    }
}
