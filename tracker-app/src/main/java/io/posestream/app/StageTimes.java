package io.posestream.app;

import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Adds up what each stage cost. Thread-safe. */
public final class StageTimes implements StageObserver {
    private final Map<Stage, LongAdder> totalNs = new ConcurrentSkipListMap<>();

    @Override
    public void completed(Stage stage, long durationNs) {
        totalNs.computeIfAbsent(stage, first -> new LongAdder()).add(durationNs);
    }

    /** Forgets what was added so far, such as the rehearsal. */
    public void reset() {
        totalNs.clear();
    }

    /** Milliseconds per frame spent in each stage, all threads together, in the order of the stages. */
    public Map<String, Double> msPerFrame(long frames) {
        Map<String, Double> shares = new LinkedHashMap<>();
        totalNs.forEach((stage, ns) -> {
            double ms = ns.sum() / 1e6 / Math.max(1, frames);
            shares.put(stage.name().toLowerCase(Locale.ROOT), Math.round(ms * 100) / 100.0);
        });
        return shares;
    }
}
