package io.posestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code posestream topics}: the topics of a tracker. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Create and check the topics of a tracker.",
        subcommands = {CreateTopicsCommand.class, DescribeTopicsCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream topics create --bootstrap broker:9092 --partitions 8",
            "  posestream topics describe --kafka security.protocol=SSL --json"
        })
final class TopicsCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
