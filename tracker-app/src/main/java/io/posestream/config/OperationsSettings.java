package io.posestream.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the tracker is watched: parts of {@link Settings}. */
public interface OperationsSettings {
    /** Numbers for those who run it, and where they are asked for. */
    interface Metrics {
        /** False = nothing listens; what is sent by OTLP is sent. */
        @WithDefault("true")
        boolean enabled();

        /** Who may ask for metrics and health. */
        @WithDefault("127.0.0.1")
        String host();

        /** 0 = any free port. */
        @WithDefault("9464")
        int port();

        /** Streams with figures of their own; those beyond share the name {@code other}. */
        @WithDefault("100")
        int maxStreams();

        /** An OpenTelemetry collector that is sent to as well, such as {@code http://collector:4318/v1/metrics}. */
        Optional<String> otlpEndpoint();

        /** Between two sends. */
        @WithDefault("60000")
        long otlpIntervalMs();
    }

    /** When the tracker counts as dead. */
    interface Health {
        /** A stage that runs for longer is stuck: liveness fails. */
        @WithDefault("30000")
        long stuckMs();
    }

    /** The way of single frames, as OpenTelemetry tells it. */
    interface Tracing {
        /** Where spans are sent, such as {@code http://collector:4318/v1/traces}; empty = trace headers pass unread. */
        Optional<String> otlpEndpoint();

        /** Share of the frames without a trace header that are traced, 0 to 1; one with a header says itself. */
        @WithDefault("0")
        double sampleRatio();
    }
}
