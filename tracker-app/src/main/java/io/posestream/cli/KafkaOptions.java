package io.posestream.cli;

import io.posestream.config.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which commands reach Kafka. */
final class KafkaOptions {
    private static final String DEFAULT_BOOTSTRAP = "localhost:9092";

    @Option(
            names = {"-b", "--bootstrap", "--bootstrap-servers"},
            paramLabel = "HOST:PORT",
            description = "Kafka brokers (default: " + DEFAULT_BOOTSTRAP + ").")
    private @Nullable String bootstrap;

    @Option(
            names = "--kafka",
            paramLabel = "KEY=VALUE",
            description = "Any Kafka client property, e.g. --kafka security.protocol=SSL. May be repeated.")
    private List<String> kafka = new ArrayList<>();

    /** Kafka properties of file, environment and flags together; the brokers default to this machine. */
    Map<String, String> properties(Settings settings) {
        Map<String, String> properties = new HashMap<>();
        properties.put("bootstrap.servers", DEFAULT_BOOTSTRAP);
        properties.putAll(settings.kafka());
        properties.putAll(KeyValues.of("--kafka", kafka));
        if (bootstrap != null) {
            properties.put("bootstrap.servers", bootstrap);
        }
        return properties;
    }
}
