package io.posestream.metrics;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How metrics are kept and where they go.
 *
 * @param maxStreams streams that have series of their own; those beyond share the name {@code other}
 * @param otlp endpoint of a collector that is sent to, such as {@code http://collector:4318/v1/metrics}; empty = none
 * @param otlpStepMs between two sends
 * @param commonTags on each series, such as the instance
 */
public record MetricsSettings(int maxStreams, Optional<URI> otlp, long otlpStepMs, Map<String, String> commonTags) {
    public static final MetricsSettings DEFAULT = new MetricsSettings(100, Optional.empty(), 60_000, Map.of());

    public MetricsSettings {
        if (maxStreams < 0 || otlpStepMs < 1) {
            throw new IllegalArgumentException("metrics need maxStreams of at least 0 and a step of at least 1 ms, got "
                    + maxStreams + " and " + otlpStepMs);
        }
        commonTags = Map.copyOf(commonTags);
    }
}
