package io.posestream.cli;

import io.posestream.app.SettingsCheck;
import io.posestream.config.Settings;
import io.posestream.config.SettingsException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream config validate}: all faults at once. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Say all that is wrong with the settings at once, with what may have been meant. Connects to nothing.",
            "Exit code 2 when something is."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  posestream config validate --config posestream.yaml"})
final class ValidateConfigCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--json", description = "One JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> faults = faults();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(Map.of("valid", faults.isEmpty(), "faults", faults)));
        } else if (faults.isEmpty()) {
            out.println("The settings are valid.");
        } else {
            faults.forEach(fault -> out.println("- " + fault));
        }
        return faults.isEmpty() ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private List<String> faults() {
        try {
            Settings settings = options.read();
            return SettingsCheck.faults(settings);
        } catch (SettingsException e) {
            return e.faults();
        }
    }
}
