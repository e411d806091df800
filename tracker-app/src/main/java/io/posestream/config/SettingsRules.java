package io.posestream.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What types alone cannot say about {@link Settings}: ranges. */
final class SettingsRules {
    private final List<String> faults = new ArrayList<>();

    private SettingsRules() {}

    static List<String> faults(Settings settings) {
        SettingsRules rules = new SettingsRules();
        rules.range("engine.workers", settings.engine().workers(), 0, 256);
        rules.range("stream.latency-budget-ms", settings.stream().latencyBudgetMs(), 0, 3_600_000);
        rules.range("stream.detect-interval-ms", settings.stream().detectIntervalMs(), 0, 60_000);
        rules.range("stream.priority", settings.stream().priority(), 1, 9);
        rules.range("stream.reorder-ms", settings.stream().reorderMs(), 0, 5_000);
        rules.range("tracking.start-score", settings.tracking().startScore(), 0, 1);
        rules.range("tracking.confirm-after-ms", settings.tracking().confirmAfterMs(), 0, 60_000);
        rules.range("tracking.max-coast-ms", settings.tracking().maxCoastMs(), 0, 600_000);
        rules.range("tracking.re-id-ms", settings.tracking().reIdMs(), 0, 3_600_000);
        rules.range("smoothing.look-ahead-frames", settings.smoothing().lookAheadFrames(), 0, 2);
        rules.range("delivery.commit-interval-ms", settings.delivery().commitIntervalMs(), 1, 5_000);
        rules.range("delivery.stall-ms", settings.delivery().stallMs(), 100, 3_600_000);
        rules.spool(settings.ingest().spool());
        rules.range("viewer.port", settings.viewer().port(), 0, 65_535);
        rules.range("metrics.port", settings.metrics().port(), 0, 65_535);
        rules.range("metrics.max-streams", settings.metrics().maxStreams(), 0, 10_000);
        rules.range("metrics.otlp-interval-ms", settings.metrics().otlpIntervalMs(), 1_000, 3_600_000);
        rules.endpoint("metrics.otlp-endpoint", settings.metrics().otlpEndpoint());
        rules.range("health.stuck-ms", settings.health().stuckMs(), 1_000, 3_600_000);
        rules.endpoint("tracing.otlp-endpoint", settings.tracing().otlpEndpoint());
        rules.range("tracing.sample-ratio", settings.tracing().sampleRatio(), 0, 1);
        rules.analytics(settings.analytics());
        rules.http(settings.http());
        settings.streams().forEach(rules::stream);
        return rules.faults;
    }

    private void stream(String id, OneStream own) {
        String key = "streams." + id;
        own.latencyBudgetMs().ifPresent(ms -> range(key + ".latency-budget-ms", ms, 0, 3_600_000));
        own.detectIntervalMs().ifPresent(ms -> range(key + ".detect-interval-ms", ms, 0, 60_000));
        own.priority().ifPresent(priority -> range(key + ".priority", priority, 1, 9));
        own.fps().ifPresent(fps -> range(key + ".fps", fps, 0.01, 1_000));
        own.lookAheadFrames().ifPresent(frames -> range(key + ".look-ahead-frames", frames, 0, 2));
        own.ignore().orElse(List.of()).forEach(region -> {
            if (PictureShare.parse(region).isEmpty()) {
                faults.add("posestream." + key + ".ignore: \"" + region + "\" is no region; write x y width height as"
                        + " shares of the picture, such as 0 0 1 0.2 for its upper fifth.");
            }
        });
    }

    private void endpoint(String key, Optional<String> address) {
        address.filter(text -> !text.matches("https?://[^\\s/]+(/\\S*)?"))
                .ifPresent(text -> faults.add("posestream." + key + ": \"" + text
                        + "\" is no address; it looks like http://collector:4318/v1/metrics or .../v1/traces."));
    }

    private void spool(IngestSection.Spool spool) {
        if (spool.maxBytes() != 0) {
            range("ingest.spool.max-bytes", spool.maxBytes(), 16 << 20, 1L << 40);
        }
        range("ingest.spool.max-age-ms", spool.maxAgeMs(), 1_000, 31L * 24 * 3_600_000);
    }

    private void analytics(AnalyticsSection analytics) {
        range("analytics.threads", analytics.threads(), 1, 64);
        range("analytics.idle-ms", analytics.idleMs(), 1_000, 3_600_000);
        range("analytics.sequences.steps", analytics.sequences().steps(), 2, 1_000);
        range("analytics.sequences.fps", analytics.sequences().fps(), 1, 120);
        range("analytics.sequences.stride-ms", analytics.sequences().strideMs(), 50, 600_000);
        range("analytics.sequences.grace-ms", analytics.sequences().graceMs(), 0, 60_000);
        range("analytics.sequences.max-gap-ms", analytics.sequences().maxGapMs(), 0, 10_000);
        range("analytics.sequences.min-coverage", analytics.sequences().minCoverage(), 0, 1);
        range("analytics.rule-hold-ms", analytics.ruleHoldMs(), 0, 60_000);
        range("analytics.query.port", analytics.query().port(), 0, 65_535);
    }

    private void http(HttpSettings http) {
        if (http.token().isPresent() && http.tokenFile().isPresent()) {
            faults.add("posestream.http: token and token-file are both given; keep one.");
        }
        HttpSettings.Tls tls = http.tls();
        if (tls.certificate().isPresent() != tls.key().isPresent()) {
            faults.add("posestream.http.tls: certificate and key belong together; give both or none.");
        }
        if (tls.keyStore().isPresent() != tls.keyStorePassword().isPresent()) {
            faults.add("posestream.http.tls: key-store and key-store-password belong together; give both or none.");
        }
        if (tls.certificate().isPresent() && tls.keyStore().isPresent()) {
            faults.add("posestream.http.tls: certificate and key-store are both given; keep one.");
        }
    }

    private void range(String key, Number value, double min, double max) {
        if (!(value.doubleValue() >= min && value.doubleValue() <= max)) {
            faults.add("posestream." + key + ": " + value + " is out of range; it must lie between " + plain(min)
                    + " and " + plain(max) + ".");
        }
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
