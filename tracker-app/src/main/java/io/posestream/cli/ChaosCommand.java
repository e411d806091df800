package io.posestream.cli;

import io.posestream.app.Closer;
import io.posestream.app.Topics;
import io.posestream.chaos.ChaosRun;
import io.posestream.chaos.ChaosSettings;
import io.posestream.chaos.ChaosVerdict;
import io.posestream.chaos.Launch;
import io.posestream.config.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream chaos}: does delivery keep its word? */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Run a broker and trackers in processes of their own under simulated cameras; kill, stop, overload and",
            "poison them by a schedule; then judge from the topics alone. Exit code 1 when a promise is broken.",
            "Needs Linux or macOS (signals)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream chaos",
            "  posestream chaos --guarantee at-least-once --seed 7 --out chaos",
            "  posestream chaos --kills 0 --broker-restarts 0 --pauses 0 --bursts 0 --poison 10000 --seconds 60 --json"
        })
final class ChaosCommand implements Callable<Integer> {
    @Option(names = "--seconds", defaultValue = "180", description = "Length (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--streams", defaultValue = "4", description = "Simulated cameras (default: ${DEFAULT-VALUE}).")
    private int streams;

    @Option(
            names = "--fps",
            defaultValue = "10",
            description = "Pictures per second of each (default: ${DEFAULT-VALUE}).")
    private double fps;

    @Option(
            names = "--people",
            defaultValue = "2",
            description = "People before each camera (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--size", defaultValue = "320x240", description = "Picture size (default: ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(names = "--instances", defaultValue = "2", description = "Trackers (default: ${DEFAULT-VALUE}).")
    private int instances;

    @Option(names = "--kills", defaultValue = "6", description = "kill -9 of a tracker (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--broker-restarts",
            defaultValue = "2",
            description = "kill -9 of the broker (default: ${DEFAULT-VALUE}).")
    private int brokerRestarts;

    @Option(
            names = "--pauses",
            defaultValue = "2",
            description = "SIGSTOP of a tracker, 3 to 15 s (default: ${DEFAULT-VALUE}).")
    private int pauses;

    @Option(
            names = "--bursts",
            defaultValue = "1",
            description = "An extra camera at four times the pace (default: ${DEFAULT-VALUE}).")
    private int bursts;

    @Option(
            names = "--poison",
            defaultValue = "200",
            description = "Hostile records of 20 kinds (default: ${DEFAULT-VALUE}).")
    private int poison;

    @Option(
            names = "--guarantee",
            defaultValue = "exactly-once",
            converter = GuaranteeConverter.class,
            description = "exactly-once or at-least-once (default: ${DEFAULT-VALUE}).")
    private Settings.Delivery.Guarantee guarantee = Settings.Delivery.Guarantee.EXACTLY_ONCE;

    @Option(names = "--seed", defaultValue = "1", description = "Of the schedule (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep the processes' logs and verdict.json here.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The verdict as one JSON line, the last of standard output.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ChaosSettings settings = settings();
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer()) {
            TemporaryFolder data = parts.keep(new TemporaryFolder("posestream-chaos"));
            Path folder = Files.createDirectories(out == null ? data.path().resolve("logs") : out);
            Launch launch = new Launch(LeashedPoseStream.class.getName(), folder);
            say("Starting a broker and " + instances + " trackers ...");
            ChaosRun chaos = parts.keep(new ChaosRun(settings, launch, data.path(), this::say));
            chaos.schedule().forEach(calamity -> say("planned " + calamity.text()));
            shutdown.onSignal(chaos::stop);
            ChaosVerdict verdict = chaos.run();
            print(verdict, folder);
            return verdict.broken().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    private ChaosSettings settings() {
        requireAtLeast("--seconds", seconds, 1);
        requireAtLeast("--streams", streams, 1);
        requireAtLeast("--instances", instances, 1);
        requireAtLeast("--kills", kills, 0);
        requireAtLeast("--broker-restarts", brokerRestarts, 0);
        requireAtLeast("--pauses", pauses, 0);
        requireAtLeast("--bursts", bursts, 0);
        requireAtLeast("--poison", poison, 0);
        Settings settings = options.read();
        return new ChaosSettings(
                guarantee == Settings.Delivery.Guarantee.EXACTLY_ONCE,
                seconds,
                streams,
                fps,
                people,
                size,
                instances,
                kills,
                brokerRestarts,
                pauses,
                bursts,
                poison,
                seed,
                Topics.names(settings),
                settings.delivery().group(),
                options.arguments(
                        TrialSettings.with(Map.of("delivery.guarantee", GuaranteeConverter.spelled(guarantee)))));
    }

    private static void requireAtLeast(String option, int value, int least) {
        if (value < least) {
            throw new UsageException(option + " must be at least " + least + ", got " + value + ".");
        }
    }

    private void print(ChaosVerdict verdict, Path folder) throws IOException {
        ChaosReport report = new ChaosReport(verdict);
        Files.writeString(folder.resolve("verdict.json"), Json.line(report.figures()) + "\n");
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            result.println(Json.line(report.figures()));
        } else {
            List<String> lines = report.lines();
            lines.forEach(result::println);
        }
        result.flush();
    }
}
