package io.posestream.config;

import java.util.ArrayList;
import java.util.List;

/** What types alone cannot say about {@link Settings}: ranges. */
final class SettingsRules {
    private final List<String> faults = new ArrayList<>();

    private SettingsRules() {}

    static List<String> faults(Settings settings) {
        SettingsRules rules = new SettingsRules();
        rules.range("engine.workers", settings.engine().workers(), 0, 256);
        rules.range("stream.latency-budget-ms", settings.stream().latencyBudgetMs(), 0, 3_600_000);
        rules.range("stream.detect-interval-ms", settings.stream().detectIntervalMs(), 0, 60_000);
        rules.range("tracking.start-score", settings.tracking().startScore(), 0, 1);
        rules.range("tracking.confirm-after-ms", settings.tracking().confirmAfterMs(), 0, 60_000);
        rules.range("tracking.max-coast-ms", settings.tracking().maxCoastMs(), 0, 600_000);
        rules.range("tracking.re-id-ms", settings.tracking().reIdMs(), 0, 3_600_000);
        rules.range("smoothing.look-ahead-frames", settings.smoothing().lookAheadFrames(), 0, 2);
        rules.range("delivery.commit-interval-ms", settings.delivery().commitIntervalMs(), 1, 5_000);
        rules.range("delivery.stall-ms", settings.delivery().stallMs(), 100, 3_600_000);
        rules.spool(settings.ingest().spool());
        rules.range("viewer.port", settings.viewer().port(), 0, 65_535);
        rules.http(settings.http());
        return rules.faults;
    }

    private void spool(Settings.Ingest.Spool spool) {
        if (spool.maxBytes() != 0) {
            range("ingest.spool.max-bytes", spool.maxBytes(), 16 << 20, 1L << 40);
        }
        range("ingest.spool.max-age-ms", spool.maxAgeMs(), 1_000, 31L * 24 * 3_600_000);
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

    private void range(String key, Number value, long min, long max) {
        if (!(value.doubleValue() >= min && value.doubleValue() <= max)) {
            faults.add("posestream." + key + ": " + value + " is out of range; it must lie between " + min + " and "
                    + max + ".");
        }
    }
}
