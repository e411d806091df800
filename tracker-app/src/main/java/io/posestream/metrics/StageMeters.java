package io.posestream.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times the stages and measures the batches. Thread-safe. */
final class StageMeters implements StageObserver {
    /** Of one model. */
    private static final class Batches {
        final DistributionSummary items;
        final DistributionSummary fill;
        final Timer wait;
        volatile int waiting;

        Batches(Instruments instruments, String model) {
            items = instruments.distribution(MeterSpec.BATCH_ITEMS, model);
            fill = instruments.distribution(MeterSpec.BATCH_FILL, model);
            wait = instruments.timer(MeterSpec.BATCH_WAIT, model);
            instruments.gauge(MeterSpec.BATCH_QUEUE, this, batches -> batches.waiting, model);
        }
    }

    private final Instruments instruments;
    private final Map<Stage, Timer> times = new EnumMap<>(Stage.class);
    private final Map<Stage, Timer> waits = new EnumMap<>(Stage.class);
    private final Map<String, Batches> batches = new ConcurrentHashMap<>();

    StageMeters(Instruments instruments) {
        this.instruments = instruments;
        for (Stage stage : Stage.values()) {
            times.put(stage, instruments.timer(MeterSpec.STAGE_TIME, value(stage)));
        }
        for (Stage stage : new Stage[] {Stage.DETECT, Stage.INFERENCE}) {
            waits.put(stage, instruments.timer(MeterSpec.STAGE_WAIT, value(stage)));
        }
    }

    @Override
    public void completed(Stage stage, long durationNs) {
        Timer timer = times.get(stage);
        if (timer != null) {
            timer.record(durationNs, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void waited(Stage stage, long durationNs) {
        Timer timer = waits.get(stage);
        if (timer != null) {
            timer.record(durationNs, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void batched(String model, int items, int capacity, long oldestWaitNs, int stillWaiting) {
        Batches known = batches.computeIfAbsent(model, name -> new Batches(instruments, name));
        known.items.record(items);
        known.fill.record((double) items / capacity);
        known.wait.record(oldestWaitNs, TimeUnit.NANOSECONDS);
        known.waiting = stillWaiting;
    }

    private static String value(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
