package io.posestream.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.config.Settings;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.delivery.DeliveryObservers;
import io.posestream.health.HealthReport;
import io.posestream.health.StageWatchdog;
import io.posestream.health.TrackerHealth;
import io.posestream.metrics.MeterSpec;
import io.posestream.metrics.Metrics;
import io.posestream.metrics.MetricsSettings;
import io.posestream.observe.StageObserver;
import io.posestream.operations.Answer;
import io.posestream.operations.OperationsServer;
import io.posestream.tracing.Tracing;
import io.posestream.tracing.TracingSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How one tracker is watched: metrics, health, traces, and the server that answers for them. Opened before the tracker,
 * so that it can be asked while models load, and closed after it.
 */
public final class Operations implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Closer closer = new Closer();
    private final StageWatchdog watchdog = new StageWatchdog();
    private final TrackerHealth health;
    private final Metrics metrics;
    private final Optional<OperationsServer> server;
    private final Optional<Tracing> tracing;

    private Operations(Settings settings) {
        tracing = tracing(settings).map(closer::keep);
        health = new TrackerHealth(watchdog, settings.health().stuckMs());
        metrics = closer.keep(new Metrics(metricsSettings(settings)));
        metrics.gauge(
                MeterSpec.STAGE_RUNNING,
                () -> watchdog.longest().map(running -> running.forMs() / 1e3).orElse(0.0));
        List.of(health.live(), health.ready(), health.started())
                .forEach(report -> metrics.gauge(
                        MeterSpec.HEALTH, () -> asked(report.check()).ok() ? 1 : 0, report.check()));
        try {
            server = settings.metrics().enabled() ? Optional.of(closer.keep(serve(settings))) : Optional.empty();
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    /** Listens at once, if the settings say so. */
    public static Operations open(Settings settings) {
        return new Operations(settings);
    }

    /** Where metrics and health are asked for. */
    public Optional<URI> address() {
        return server.map(OperationsServer::address);
    }

    /** To be given to the tracker; tells {@code also} the same. */
    public DeliveryObserver delivery(DeliveryObserver also) {
        return new DeliveryObservers(Stream.concat(Stream.of(also, metrics.delivery(), health), tracing.stream())
                .toList());
    }

    /** To be given to the tracker. */
    public StageObserver stages() {
        return StageObserver.all(Stream.concat(Stream.of(metrics.stages(), watchdog), tracing.stream())
                .toList());
    }

    /** The tracker has its models and is about to run. */
    public void modelsReady(TrackerService tracker) {
        RunningModels models = tracker.models();
        metrics.gauge(MeterSpec.BUILD, () -> 1, Version.NAME, models.engine(), models.precision(), models.poseModel());
        tracker.deviceMemory().ifPresent(memory -> {
            metrics.gauge(
                    MeterSpec.DEVICE_MEMORY_USED,
                    () -> tracker.deviceMemory()
                            .map(now -> (double) now.usedBytes())
                            .orElse(Double.NaN),
                    memory.device());
            metrics.gauge(MeterSpec.DEVICE_MEMORY_TOTAL, memory::totalBytes, memory.device());
        });
        health.modelsReady();
    }

    /** Everything now, as Prometheus reads it. */
    public String scrape() {
        return metrics.scrape();
    }

    /** Health says nothing that is worth a token, and a kubelet has none. */
    private OperationsServer serve(Settings settings) {
        return new OperationsServer(
                WebAccess.of(
                        settings.http(),
                        settings.metrics().host(),
                        settings.metrics().port()),
                Set.of("/health/live", "/health/ready", "/health/started"),
                Map.<String, Supplier<Answer>>of(
                        "/metrics", () -> new Answer(OK, Metrics.MEDIA_TYPE, metrics.scrape()),
                        "/health/live", () -> answer(health.live()),
                        "/health/ready", () -> answer(health.ready()),
                        "/health/started", () -> answer(health.started())));
    }

    private HealthReport asked(String check) {
        return switch (check) {
            case "live" -> health.live();
            case "ready" -> health.ready();
            default -> health.started();
        };
    }

    private static Answer answer(HealthReport report) {
        try {
            return Answer.json(report.ok() ? OK : UNAVAILABLE, JSON.writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a health report is always JSON", e);
        }
    }

    private static Optional<Tracing> tracing(Settings settings) {
        return settings.tracing()
                .otlpEndpoint()
                .map(endpoint -> new Tracing(new TracingSettings(
                        URI.create(endpoint), settings.tracing().sampleRatio(), InstanceName.of(settings))));
    }

    private static MetricsSettings metricsSettings(Settings settings) {
        return new MetricsSettings(
                settings.metrics().maxStreams(),
                settings.metrics().otlpEndpoint().map(URI::create),
                settings.metrics().otlpIntervalMs(),
                Map.of("instance.id", InstanceName.of(settings)));
    }

    @Override
    public void close() {
        closer.close();
    }
}
