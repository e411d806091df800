package io.posestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code posestream config}: verbs about settings. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Explain and check settings.",
        subcommands = {ExplainConfigCommand.class, ValidateConfigCommand.class, ConfigSchemaCommand.class})
final class ConfigCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
