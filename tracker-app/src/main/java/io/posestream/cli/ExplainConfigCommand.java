package io.posestream.cli;

import io.posestream.config.ExplainedSetting;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream config explain}: what holds, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Every setting, its value and where that comes from. Secrets are shown as ***.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream config explain --config posestream.yaml",
            "  posestream config explain --config posestream.yaml --changed",
            "  POSESTREAM_STREAM_LATENCY_BUDGET_MS=500 posestream config explain --json"
        })
final class ExplainConfigCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--changed", description = "Only what is not the default.")
    private boolean changed;

    @Option(names = "--json", description = "One JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<ExplainedSetting> settings = options.explain().stream()
                .filter(setting -> !changed || !List.of("default", "not set").contains(setting.from()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(settings));
            return ExitCode.OK;
        }
        int keys = settings.stream().mapToInt(one -> one.key().length()).max().orElse(0);
        int values =
                settings.stream().mapToInt(one -> one.value().length()).max().orElse(0);
        settings.forEach(one -> out.println(("%-" + Math.max(1, keys) + "s  %-" + Math.max(1, values) + "s  %s")
                .formatted(one.key(), one.value(), one.from())));
        return ExitCode.OK;
    }
}
