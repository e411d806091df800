package io.posestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code posestream eval}: scores against truth. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Score poses and tracks against truth, by the definitions the field uses.",
        subcommands = {
            EvalCocoCommand.class,
            EvalPoseTrackCommand.class,
            EvalMotCommand.class,
            EvalStreamCommand.class,
            EvalPose3dCommand.class
        })
final class EvalCommand implements Runnable {
    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
