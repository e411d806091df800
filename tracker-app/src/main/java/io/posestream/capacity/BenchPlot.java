package io.posestream.capacity;

import io.posestream.chart.Plot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Streams by people, one colour for each rate. */
public final class BenchPlot {
    private BenchPlot() {}

    /** @throws io.posestream.chart.ChartException when the file is none that can be written */
    public static void write(BenchReport report, Path file) {
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        for (Capacity capacity : report.capacities()) {
            series.computeIfAbsent("%.0f fps".formatted(capacity.fps()), fps -> new LinkedHashMap<>())
                    .put(capacity.people() + " people", (double) capacity.streams());
        }
        String machine = report.device().isEmpty() ? report.processor() + " x " + report.cores() : report.device();
        Plot.bars("Streams within " + Math.round(report.budgetMs()) + " ms on " + machine, "streams", series)
                .write(file);
    }
}
