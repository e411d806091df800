package io.posestream.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends all meters to a collector, over HTTP, again and again. */
final class OtlpPush {
    private OtlpPush() {}

    /** A collector that is away is logged by Micrometer and tried again at the next step. */
    static OtlpMeterRegistry registry(URI endpoint, long stepMs) {
        OtlpConfig config = new OtlpConfig() {
            @Override
            public @Nullable String get(String key) {
                return null;
            }

            @Override
            public String url() {
                return endpoint.toString();
            }

            @Override
            public Duration step() {
                return Duration.ofMillis(stepMs);
            }

            @Override
            public Map<String, String> resourceAttributes() {
                return Map.of("service.name", "posestream");
            }
        };
        return new OtlpMeterRegistry(config, Clock.SYSTEM);
    }
}
