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
        rules.range("stream.priority", settings.stream().priority(), 1, 9);
        rules.range("stream.reorder-ms", settings.stream().reorderMs(), 0, 5_000);
        settings.streams().forEach(rules::stream);
        rules.range("tracking.start-score", settings.tracking().startScore(), 0, 1);
        rules.range("tracking.confirm-after-ms", settings.tracking().confirmAfterMs(), 0, 60_000);
        rules.range("tracking.max-coast-ms", settings.tracking().maxCoastMs(), 0, 600_000);
        rules.range("tracking.re-id-ms", settings.tracking().reIdMs(), 0, 3_600_000);
        rules.range("smoothing.look-ahead-frames", settings.smoothing().lookAheadFrames(), 0, 2);
        rules.range("delivery.commit-interval-ms", settings.delivery().commitIntervalMs(), 1, 5_000);
        rules.range("delivery.stall-ms", settings.delivery().stallMs(), 100, 3_600_000);
        rules.spool(settings.ingest().spool());
        rules.range("viewer.port", settings.viewer().port(), 0, 65_535);
        return rules.faults;
    }

    private void stream(String id, Settings.OneStream stream) {
        stream.latencyBudgetMs().ifPresent(ms -> range("streams." + id + ".latency-budget-ms", ms, 0, 3_600_000));
        stream.priority().ifPresent(priority -> range("streams." + id + ".priority", priority, 1, 9));
    }

    private void spool(Settings.Ingest.Spool spool) {
        if (spool.maxBytes() != 0) {
            range("ingest.spool.max-bytes", spool.maxBytes(), 16 << 20, 1L << 40);
        }
        range("ingest.spool.max-age-ms", spool.maxAgeMs(), 1_000, 31L * 24 * 3_600_000);
    }

    private void range(String key, Number value, long min, long max) {
        if (!(value.doubleValue() >= min && value.doubleValue() <= max)) {
            faults.add("posestream." + key + ": " + value + " is out of range; it must lie between " + min + " and "
                    + max + ".");
        }
    }
}
