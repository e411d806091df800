package io.posestream.cli;

import io.posestream.app.Closer;
import io.posestream.app.DeliveryStats;
import io.posestream.app.InstanceName;
import io.posestream.app.ModelWatch;
import io.posestream.app.Operations;
import io.posestream.app.TrackerService;
import io.posestream.app.ViewerService;
import io.posestream.config.Settings;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream run}: the tracker. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Track: frames off Kafka, poses back to Kafka, until Ctrl-C. Several instances share the streams. Other"
                    + " models in the file of --config are taken while it runs: people keep their ids.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream run --bootstrap broker:9092 --viewer",
            "  posestream run --config posestream.yaml --set delivery.guarantee=exactly-once",
            "  posestream run --kafka security.protocol=SASL_SSL --kafka sasl.mechanism=SCRAM-SHA-512 ..."
        })
final class RunCommand implements Callable<Integer> {
    private static final long TABLE_PERIOD_MS = 5_000;
    private static final int REHEARSED_STREAMS = 1;
    private static final int REHEARSAL_S = 3;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Option(
            names = "--viewer",
            description = "Serve a page with pictures and skeletons (see viewer.host, viewer.port).")
    private boolean viewer;

    @Option(names = "--quiet", description = "No live table.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read(engine.flags());
        Map<String, String> kafka = kafkaOptions.properties(settings);
        PrintWriter err = spec.commandLine().getErr();
        DeliveryStats stats = new DeliveryStats();
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer()) {
            Operations operations = parts.keep(Operations.open(settings));
            operations
                    .address()
                    .ifPresent(address ->
                            err.println("Metrics and health: " + address + "metrics, " + address + "health/ready"));
            TrackerService tracker =
                    parts.keep(TrackerService.open(settings, kafka, operations.delivery(stats), operations.stages()));
            options.file()
                    .ifPresent(file -> parts.keep(
                            new ModelWatch(file, () -> options.read(engine.flags()), tracker, err::println)));
            if (viewer) {
                err.println("Viewer: "
                        + parts.keep(ViewerService.open(settings, kafka)).address());
            }
            if (!quiet) {
                parts.keep(new LiveTable(stats, err, TABLE_PERIOD_MS));
            }
            if (!tracker.isAwaited()) {
                tracker.rehearse(REHEARSED_STREAMS, REHEARSAL_S);
            }
            operations.modelsReady(tracker);
            err.println("Tracking " + settings.topics().frames() + " at " + kafka.get("bootstrap.servers") + " as "
                    + InstanceName.of(settings) + ". Ctrl-C stops.");
            shutdown.onSignal(tracker::stop);
            tracker.run();
        }
        return ExitCode.OK;
    }
}
