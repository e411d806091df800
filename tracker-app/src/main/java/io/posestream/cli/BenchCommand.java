package io.posestream.cli;

import io.posestream.capacity.Bench;
import io.posestream.capacity.BenchPlot;
import io.posestream.capacity.BenchReport;
import io.posestream.capacity.BenchSettings;
import io.posestream.capacity.Capacity;
import io.posestream.capacity.LoadFigures;
import io.posestream.config.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream bench}: what this machine carries. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Find how many streams this machine sustains within a latency budget, by people and frame rate.",
            "Simulated cameras through real decoder and models, without Kafka. Let nothing else run meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream bench",
            "  posestream bench --people 1,4 --fps 10,25 --budget-ms 300 --seconds 120 --plot bench.png",
            "  posestream bench --json > bench.json && posestream plan --cameras 40 --people 4 --figures bench.json"
        })
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--people",
            split = ",",
            defaultValue = "1,3",
            description = "People before each camera (default: ${DEFAULT-VALUE}).")
    private List<Integer> people = List.of();

    @Option(
            names = "--fps",
            split = ",",
            defaultValue = "10",
            description = "Pictures a second (default: ${DEFAULT-VALUE}).")
    private List<Double> fps = List.of();

    @Option(names = "--size", defaultValue = "960x540", description = "Picture size (default: ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--budget-ms",
            defaultValue = "500",
            description = "What the 95th percentile of latency must keep (default: ${DEFAULT-VALUE}).")
    private long budgetMs;

    @Option(names = "--seconds", defaultValue = "60", description = "For all runs (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--run-seconds", defaultValue = "5", description = "For one run (default: ${DEFAULT-VALUE}).")
    private double runSeconds;

    @Option(names = "--plot", paramLabel = "FILE", description = "Streams by people, .png or .svg.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "The report as one JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requireSane();
        Map<String, String> flags = new HashMap<>(engine.flags());
        flags.put("stream.latency-budget-ms", Long.toString(budgetMs));
        Settings settings = options.read(flags);
        PrintWriter err = spec.commandLine().getErr();
        BenchReport report = new Bench(
                        settings,
                        new BenchSettings(people, fps, size, budgetMs, seconds, runSeconds),
                        figures -> progress(err, figures))
                .run();
        if (plot != null) {
            BenchPlot.write(report, plot);
        }
        print(report);
        return ExitCode.OK;
    }

    private void requireSane() {
        boolean sane = people.stream().allMatch(n -> n >= 0 && n <= 50)
                && fps.stream().allMatch(rate -> rate >= 1 && rate <= 120)
                && budgetMs >= 10
                && seconds > 0
                && runSeconds >= 1;
        if (!sane) {
            throw new UsageException("--people must be 0 to 50, --fps 1 to 120, --budget-ms at least 10,"
                    + " --run-seconds at least 1 and --seconds more than 0.");
        }
    }

    private static void progress(PrintWriter err, LoadFigures figures) {
        err.printf(
                "%d x %d people x %.0f fps: p95 %.0f ms, %.1f %% dropped%s%n",
                figures.load().streams(),
                figures.load().people(),
                figures.load().fps(),
                figures.latencyMs().get("p95"),
                100 * figures.droppedShare(),
                figures.sustained() ? "" : "  too much");
        err.flush();
    }

    private void print(BenchReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(report));
            return;
        }
        out.printf(
                "%s, %d cores, %s %s, %s%n",
                report.processor(), report.cores(), report.engine(), report.precision(), report.poseModel());
        for (Capacity capacity : report.capacities()) {
            LoadFigures best = capacity.best();
            out.printf(
                    "%d people at %.0f fps: %s%d stream(s); p95 %.0f ms, %.1f ms of processor a frame; by stage, ms: %s%n",
                    capacity.people(),
                    capacity.fps(),
                    capacity.lowerBound() ? "at least " : "",
                    capacity.streams(),
                    best.latencyMs().get("p95"),
                    best.cpuMsPerFrame(),
                    best.stageMsPerFrame());
        }
    }
}
