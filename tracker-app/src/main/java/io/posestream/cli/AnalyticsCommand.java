package io.posestream.cli;

import io.posestream.app.AnalyticsService;
import io.posestream.app.Closer;
import io.posestream.app.InstanceName;
import io.posestream.config.Settings;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream analytics}: poses to meaning. */
@Command(
        name = "analytics",
        mixinStandardHelpOptions = true,
        description = {
            "Poses to meaning, exactly once, until Ctrl-C: windows of each person for action recognition, streams summed"
                    + " up by the minute, alerts for falls and raised hands.",
            "GET /tracks of the address it prints says who is there now, as JSON. Several instances share the streams."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream analytics --bootstrap broker:9092",
            "  posestream analytics --set analytics.sequences.steps=64 --set analytics.sequences.fps=30",
            "  posestream analytics --describe"
        })
final class AnalyticsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Option(names = "--describe", description = "Print the parts and how they hang together, and end.")
    private boolean describe;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.read();
        if (describe) {
            spec.commandLine().getOut().print(AnalyticsService.describe(settings));
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
        Map<String, String> kafka = kafkaOptions.properties(settings);
        PrintWriter err = spec.commandLine().getErr();
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer()) {
            AnalyticsService analytics = parts.keep(AnalyticsService.open(settings, kafka));
            shutdown.onSignal(analytics::stop);
            err.println("Making sense of " + settings.topics().poses() + " at " + kafka.get("bootstrap.servers")
                    + " as " + InstanceName.of(settings) + "; who is there now: " + analytics.address()
                    + ". Ctrl-C stops.");
            analytics.run();
        }
        return ExitCode.OK;
    }
}
