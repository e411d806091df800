package io.posestream.cli;

import io.posestream.app.Closer;
import io.posestream.app.Topics;
import io.posestream.chaos.Launch;
import io.posestream.chaos.Soak;
import io.posestream.chaos.SoakSettings;
import io.posestream.chaos.SoakVerdict;
import io.posestream.chaos.Trend;
import io.posestream.chaos.Vitals;
import io.posestream.chart.Line;
import io.posestream.chart.Plot;
import io.posestream.config.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream soak}: does anything grow? */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = {
            "Run one tracker and a broker in processes of their own under simulated cameras for long, and watch its",
            "memory, threads and open files. Exit code 1 when something grows or a frame is lost. Linux only."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream soak --minutes 60 --out soak",
            "  posestream soak --minutes 10 --warm-up 2 --streams 2 --fps 10 --json"
        })
final class SoakCommand implements Callable<Integer> {
    @Option(names = "--minutes", defaultValue = "60", description = "Length (default: ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--warm-up",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "At the beginning; does not count (default: ${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(names = "--streams", defaultValue = "4", description = "Simulated cameras (default: ${DEFAULT-VALUE}).")
    private int streams;

    @Option(
            names = "--fps",
            defaultValue = "3",
            description = "Pictures per second of each (default: ${DEFAULT-VALUE}).")
    private double fps;

    @Option(
            names = "--people",
            defaultValue = "2",
            description = "People before each camera (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--size", defaultValue = "320x240", description = "Picture size (default: ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keep the processes' logs, the samples (soak.csv) and plots (soak.png) here.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The verdict as one JSON line, the last of standard output.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes <= warmUp) {
            throw new UsageException("--minutes must be more than --warm-up, got " + minutes + " and " + warmUp + ".");
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer()) {
            TemporaryFolder data = parts.keep(new TemporaryFolder("posestream-soak"));
            Path folder = Files.createDirectories(out == null ? data.path().resolve("logs") : out);
            Launch launch = new Launch(LeashedPoseStream.class.getName(), folder);
            Soak soak = parts.keep(new Soak(settings(), launch, data.path()));
            shutdown.onSignal(soak::stop);
            SoakVerdict verdict = soak.run(line -> {
                err.println(line);
                err.flush();
            });
            if (out != null) {
                keep(verdict.vitals(), folder);
            }
            print(verdict);
            return verdict.passed() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private SoakSettings settings() {
        Settings settings = options.read();
        return new SoakSettings(
                minutes,
                warmUp,
                streams,
                fps,
                people,
                size,
                Topics.names(settings),
                settings.delivery().group(),
                options.arguments(TrialSettings.LIGHT));
    }

    private static void keep(List<Vitals> vitals, Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("seconds,resident_mb,heap_mb,threads,handles\n");
        vitals.forEach(one -> csv.append(String.format(
                Locale.ROOT,
                "%.0f,%.1f,%.1f,%d,%d%n",
                one.seconds(),
                one.residentMb(),
                one.heapMb(),
                one.threads(),
                one.handles())));
        Files.writeString(folder.resolve("soak.csv"), csv);
        plot("Memory of a tracker", "MB", vitals, Map.of("resident", Vitals::residentMb, "heap", Vitals::heapMb))
                .write(folder.resolve("soak.png"));
        plot("Threads and open files", "", vitals, Map.of("threads", Vitals::threads, "handles", Vitals::handles))
                .write(folder.resolve("soak-handles.png"));
    }

    private static Plot plot(
            String title, String unit, List<Vitals> vitals, Map<String, ToDoubleFunction<Vitals>> figures) {
        double[] minutes =
                vitals.stream().mapToDouble(one -> one.seconds() / 60).toArray();
        Map<String, Line> lines = new LinkedHashMap<>();
        figures.forEach((name, figure) -> lines.put(
                name, new Line(minutes, vitals.stream().mapToDouble(figure).toArray())));
        return Plot.lines(title, "minutes", unit, lines);
    }

    private void print(SoakVerdict verdict) {
        PrintWriter result = spec.commandLine().getOut();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sent", verdict.account().sentFrames());
        figures.put("outcomes", verdict.account().outcomes());
        figures.put("lost", verdict.account().lost());
        figures.put("duplicated", verdict.account().duplicated());
        figures.put("outOfOrder", verdict.account().outOfOrder());
        figures.put("crashes", verdict.crashes());
        figures.put("latencyMs", verdict.latencyMs());
        figures.put("residentMb", verdict.residentMb());
        figures.put("heapMb", verdict.heapMb());
        figures.put("threads", verdict.threads());
        figures.put("handles", verdict.handles());
        figures.put("passed", verdict.passed());
        if (json) {
            result.println(Json.line(figures));
            return;
        }
        figures.forEach(
                (name, figure) -> result.println(name + "  " + (figure instanceof Trend trend ? text(trend) : figure)));
    }

    private static String text(Trend trend) {
        return String.format(
                Locale.ROOT,
                "after warm-up %.1f, at the end %.1f, %.1f to %.1f, slope %+.2f per hour",
                trend.first(),
                trend.last(),
                trend.least(),
                trend.most(),
                trend.perHour());
    }
}
