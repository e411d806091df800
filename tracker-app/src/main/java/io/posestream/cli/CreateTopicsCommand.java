package io.posestream.cli;

import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicDifference;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream topics create}. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description =
                "Create the topics that are missing, with the right sizes. Existing topics are compared, never changed.")
final class CreateTopicsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Option(
            names = "--partitions",
            defaultValue = "4",
            description =
                    "Partitions of each topic; as many instances can share the streams (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (partitions < 1) {
            throw new UsageException("--partitions must be at least 1, got " + partitions + ".");
        }
        Settings settings = options.read();
        List<TopicLayout> layouts = TopicLayout.of(Topics.names(settings), partitions);
        try (TopicAdmin admin = new TopicAdmin(kafkaOptions.properties(settings))) {
            TopicReport report = admin.ensure(layouts);
            layouts.forEach(layout -> spec.commandLine()
                    .getOut()
                    .println((report.created().contains(layout.name()) ? "created  " : "exists   ") + layout.name()));
            report.differences().stream()
                    .map(TopicDifference::sentence)
                    .forEach(spec.commandLine().getErr()::println);
            return report.differences().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
