package io.posestream.cli;

import io.posestream.config.SettingsSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code posestream config schema}: for editors. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "The JSON schema of the settings file, for editors that complete and check YAML.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream config schema > posestream.schema.json",
            "  # first line of posestream.yaml:  # yaml-language-server: $schema=posestream.schema.json"
        })
final class ConfigSchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(SettingsSchema.schema().toPrettyString());
        return ExitCode.OK;
    }
}
