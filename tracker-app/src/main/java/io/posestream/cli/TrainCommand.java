package io.posestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code posestream train}: everything that teaches the temporal head. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Train the temporal head, which corrects a pose by the frames around it.",
        subcommands = {TrainDataCommand.class})
final class TrainCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
