package io.posestream.cli;

import io.posestream.capacity.BenchReport;
import io.posestream.capacity.Plan;
import io.posestream.capacity.PlanItem;
import io.posestream.capacity.PlanSettings;
import io.posestream.capacity.ShippedFigures;
import io.posestream.config.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream plan}: what a number of cameras needs. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Say what cameras need: brokers' bandwidth and disk, partitions, instances, GPUs.",
            "Computed from measured figures; each line says which. Better ones come from posestream bench on your machine."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream plan --cameras 40 --people 4 --fps 10",
            "  posestream plan --cameras 200 --people 8 --fps 15 --look-ahead 2 --cores 32 --figures bench.json --json"
        })
final class PlanCommand implements Callable<Integer> {
    @Option(names = "--cameras", required = true, description = "How many.")
    private int cameras;

    @Option(
            names = "--people",
            defaultValue = "3",
            description = "Before each, while it matters (default: ${DEFAULT-VALUE}).")
    private double people;

    @Option(names = "--fps", defaultValue = "10", description = "Pictures a second (default: ${DEFAULT-VALUE}).")
    private double fps;

    @Option(names = "--look-ahead", defaultValue = "0", description = "Frames, 0 to 2 (default: ${DEFAULT-VALUE}).")
    private int lookAhead;

    @Option(
            names = "--kbit",
            defaultValue = "4000",
            description = "Of one coded camera, kbit/s (default: ${DEFAULT-VALUE}).")
    private double kbit;

    @Option(
            names = "--cores",
            defaultValue = "8",
            description = "Of one instance's machine (default: ${DEFAULT-VALUE}).")
    private int cores;

    @Option(names = "--replication", defaultValue = "3", description = "Of the topics (default: ${DEFAULT-VALUE}).")
    private int replication;

    @Option(names = "--retention-hours", defaultValue = "1", description = "Of frames (default: ${DEFAULT-VALUE}).")
    private double retentionHours;

    @Option(names = "--figures", paramLabel = "FILE", description = "A report of posestream bench --json.")
    private @Nullable Path figures;

    @Option(names = "--json", description = "One JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (cameras < 1
                || people < 0
                || fps <= 0
                || lookAhead < 0
                || lookAhead > 2
                || kbit <= 0
                || cores < 1
                || replication < 1) {
            throw new UsageException(
                    "--cameras, --cores and --replication must be at least 1, --fps and --kbit more than"
                            + " 0, --people not negative, --look-ahead 0 to 2.");
        }
        Settings settings = options.read();
        BenchReport measured = figures == null ? ShippedFigures.read() : BenchReport.read(figures);
        List<PlanItem> plan = Plan.of(
                new PlanSettings(
                        cameras,
                        people,
                        fps,
                        lookAhead,
                        kbit,
                        cores,
                        replication,
                        retentionHours,
                        settings.delivery().commitIntervalMs()),
                measured);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(plan));
        } else {
            plan.forEach(item -> out.println(line(item)));
        }
        return ExitCode.OK;
    }

    private static String line(PlanItem item) {
        String value = item.value() == null
                ? "not known"
                : String.format(Locale.ROOT, "%.2f", item.value()).replaceFirst("\\.00$", "");
        return "%-14s %12s %-7s %s".formatted(item.name(), value, item.unit(), item.because());
    }
}
