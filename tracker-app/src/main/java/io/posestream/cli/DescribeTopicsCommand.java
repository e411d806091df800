package io.posestream.cli;

import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicDifference;
import io.posestream.wire.TopicLayout;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream topics describe}. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Compare the topics of a cluster with what a tracker needs. Exit code 1 when they differ.")
final class DescribeTopicsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Option(names = "--json", description = "One JSON document instead of sentences.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read();
        List<TopicLayout> layouts = TopicLayout.of(Topics.names(settings), 1);
        try (TopicAdmin admin = new TopicAdmin(kafkaOptions.properties(settings))) {
            admin.require(layouts.stream().map(TopicLayout::name).toList());
            List<TopicDifference> differences = admin.differences(layouts);
            print(layouts, differences);
            return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private void print(List<TopicLayout> layouts, List<TopicDifference> differences) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(
                    Map.of("topics", layouts.stream().map(TopicLayout::name).toList(), "differences", differences)));
            return;
        }
        for (TopicLayout layout : layouts) {
            boolean asNeeded = differences.stream().noneMatch(d -> d.topic().equals(layout.name()));
            out.println((asNeeded ? "as needed  " : "differs    ") + layout.name());
        }
        differences.stream().map(TopicDifference::sentence).forEach(out::println);
    }
}
