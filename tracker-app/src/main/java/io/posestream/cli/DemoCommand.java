package io.posestream.cli;

import io.posestream.app.Closer;
import io.posestream.config.Settings;
import io.posestream.demo.Demo;
import io.posestream.demo.DemoSettings;
import io.posestream.demo.DemoVerdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream demo}: everything at once, on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Start a broker, simulated cameras, the tracker and a viewer on this machine, and judge the result.",
            "Exit code 1 when a frame has no outcome or was refused."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream demo",
            "  posestream demo --streams 4 --people 5 --scene crossing",
            "  posestream demo --streams 2 --people 3 --fps 10 --seconds 30 --headless --json"
        })
final class DemoCommand implements Callable<Integer> {
    private static final long TABLE_PERIOD_MS = 5_000;

    @Option(names = "--streams", defaultValue = "2", description = "Simulated cameras (default: ${DEFAULT-VALUE}).")
    private int streams;

    @Option(
            names = "--people",
            defaultValue = "3",
            description = "People before each camera (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--fps",
            defaultValue = "10",
            description = "Pictures per second of each (default: ${DEFAULT-VALUE}).")
    private double fps;

    @Option(
            names = "--seconds",
            defaultValue = "0",
            description = "Length; 0 = until Ctrl-C, 30 when headless (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--size", defaultValue = "960x540", description = "Picture size (default: ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(names = "--scene", defaultValue = "plaza", description = "Simulated scene (default: ${DEFAULT-VALUE}).")
    private String scene = "";

    @Option(names = "--headless", description = "No viewer.")
    private boolean headless;

    @Option(
            names = "--port",
            defaultValue = "0",
            description = "Port of the viewer; 0 = any (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--json", description = "The verdict as one JSON line, the last of standard output.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.read(flags());
        PrintWriter err = spec.commandLine().getErr();
        err.println("Starting broker, models and cameras ...");
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer()) {
            TemporaryFolder data = parts.keep(new TemporaryFolder("posestream-demo"));
            Demo demo = parts.keep(new Demo(demoSettings(), settings, data.path()));
            demo.viewer().ifPresent(page -> {
                err.println("Viewer: " + page + "  (Ctrl-C ends the demo)");
                Browser.open(page);
            });
            if (!json) {
                parts.keep(new LiveTable(demo.stats(), err, TABLE_PERIOD_MS));
            }
            shutdown.onSignal(demo::stop);
            DemoVerdict verdict = demo.run();
            print(verdict);
            return verdict.complete() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>(engine.flags());
        flags.put("viewer.port", Integer.toString(port));
        return flags;
    }

    private DemoSettings demoSettings() {
        if (streams < 1) {
            throw new UsageException("--streams must be at least 1, got " + streams + ".");
        }
        double length = seconds == 0 && headless ? 30 : seconds;
        return new DemoSettings(streams, people, fps, length, size, scene, !headless);
    }

    private void print(DemoVerdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(verdict));
            return;
        }
        out.printf(
                "frames sent %d, outcomes %d %s, dead letters %d%n",
                verdict.framesSent(), verdict.outcomes(), verdict.outcomesByKind(), verdict.deadLetters());
        out.printf(
                "simulated people: %.1f per frame, recall %.3f, PCK@0.2 %.3f, id switches %d%n",
                verdict.peoplePerFrame(), verdict.recall(), verdict.pck(), verdict.idSwitches());
        out.printf("latency from capture to received pose, ms: %s%n", verdict.latencyMs());
        out.printf("tracker's work per frame by stage, ms: %s%n", verdict.stageMsPerFrame());
    }
}
