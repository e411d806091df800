package io.posestream.app;

import io.posestream.app.BenchReport.PipelineRow;
import io.posestream.config.Settings;
import io.posestream.inference.tensorrt.GpuProbe;
import io.posestream.observe.StageObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How fast this machine runs the models that the settings name, alone and in the whole pipeline, and how rightly. */
public final class Bench {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private Bench() {}

    /**
     * @param teller hears what is being measured
     * @throws io.posestream.inference.EngineUnavailableException when the settings insist on an engine that cannot run
     */
    public static BenchReport run(Settings settings, BenchPlan plan, Consumer<String> teller) {
        Engines.Chosen chosen = Engines.open(settings);
        String engine;
        ModelBench models;
        try (var opened = chosen.engine()) {
            engine = opened.name() + " " + opened.version();
            models = new ModelBench(opened, plan, teller);
            models.run(Models.of(settings));
        }
        boolean sound = models.parity().stream().allMatch(BenchReport.ParityRow::holds);
        List<PipelineRow> pipelines = new ArrayList<>();
        Map<String, Double> device = sound ? pipelines(settings, plan, teller, pipelines) : Map.of();
        return new BenchReport(
                host(),
                GpuProbe.probe().reason(),
                engine,
                models.parity(),
                models.rows(),
                pipelines,
                residentMb(),
                device);
    }

    private static Map<String, Double> pipelines(
            Settings settings, BenchPlan plan, Consumer<String> teller, List<PipelineRow> rows) {
        GpuMeter meter = GpuMeter.start();
        try (Perception perception = Perception.open(settings, StageObserver.NONE);
                PipelineBench bench = new PipelineBench(perception.unhurriedPipelines(), plan)) {
            for (int streams : plan.streams()) {
                teller.accept("Measuring the pipeline with " + streams + " streams of " + plan.people() + " people.");
                rows.add(bench.run(streams));
            }
            return meter == null ? Map.of() : meter.figures();
        } finally {
            if (meter != null) {
                meter.close();
            }
        }
    }

    private static Map<String, String> host() {
        Map<String, String> host = new LinkedHashMap<>();
        host.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        host.put("heapMb", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
        host.put("java", System.getProperty("java.runtime.version"));
        host.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return host;
    }

    private static long residentMb() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
