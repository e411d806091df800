package io.posestream.capacity;

import io.posestream.app.Perception;
import io.posestream.app.RunningModels;
import io.posestream.app.StageTimes;
import io.posestream.config.Settings;
import io.posestream.config.StreamSettings;
import io.posestream.inference.DeviceMemory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Measures what this machine sustains, with the settings' models, decoder and all, but without Kafka. */
public final class Bench {
    private static final double WARM_UP_S = 3;
    private static final String NOTE = "pipelines in one process, simulated H.264, without Kafka";

    private final Settings settings;
    private final BenchSettings wanted;
    private final Consumer<LoadFigures> progress;
    private final StageTimes stages = new StageTimes();

    /** @param progress told of each run as it ends */
    public Bench(Settings settings, BenchSettings wanted, Consumer<LoadFigures> progress) {
        this.settings = settings;
        this.wanted = wanted;
        this.progress = progress;
    }

    public BenchReport run() {
        try (Perception perception = Perception.open(settings, stages)) {
            LoadRun runs = new LoadRun(perception, stages, wanted.budgetMs());
            List<Capacity> capacities = new ArrayList<>();
            int searches = wanted.people().size() * wanted.fps().size();
            boolean warm = false;
            for (int people : wanted.people()) {
                for (double fps : wanted.fps()) {
                    Footage footage = Footage.film(people, fps, wanted.size());
                    if (!warm) {
                        runs.run(new Load(1, people, fps), footage, WARM_UP_S);
                        warm = true;
                    }
                    capacities.add(search(runs, footage, people, fps, searches));
                }
            }
            return report(perception, capacities);
        }
    }

    private Capacity search(LoadRun runs, Footage footage, int people, double fps, int searches) {
        long deadlineNs = System.nanoTime() + (long) (wanted.totalSeconds() / searches * TimeUnit.SECONDS.toNanos(1));
        return new CapacitySearch(
                        load -> told(runs.run(load, footage, wanted.runSeconds())),
                        () -> System.nanoTime() + wanted.runSeconds() * TimeUnit.SECONDS.toNanos(1) > deadlineNs)
                .search(new Load(1, people, fps));
    }

    private LoadFigures told(LoadFigures figures) {
        progress.accept(figures);
        return figures;
    }

    private BenchReport report(Perception perception, List<Capacity> capacities) {
        RunningModels models = perception.running();
        return new BenchReport(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Processor.name(),
                Runtime.getRuntime().availableProcessors(),
                perception.deviceMemory().map(DeviceMemory::device).orElse(""),
                models.engine(),
                models.precision(),
                models.poseModel(),
                StreamSettings.ofAll(settings).lookAheadFrames(),
                wanted.size(),
                wanted.budgetMs(),
                NOTE,
                capacities);
    }
}
