package io.posestream.cli;

import io.posestream.config.Settings;
import io.posestream.doctor.Doctor;
import io.posestream.doctor.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream doctor}: is this machine fit to run a tracker? */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Look at this machine, the settings and Kafka, and say what is wrong and how to cure it.",
            "Changes nothing. Exit code 1 when a tracker would not run."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream doctor",
            "  posestream doctor --config posestream.yaml --bootstrap broker:9092",
            "  posestream doctor --json"
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Option(names = "--json", description = "One JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read(engine.flags());
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = Doctor.examine(settings, kafkaOptions.properties(settings))
                .peek(finding -> {
                    if (!json) {
                        print(out, finding);
                    }
                })
                .toList();
        boolean fit = findings.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.FAIL);
        if (json) {
            out.println(Json.line(Map.of("fit", fit, "findings", findings)));
        }
        return fit ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void print(PrintWriter out, Finding finding) {
        out.printf(
                "%-8s %-12s %s%n",
                finding.verdict().name().toLowerCase(Locale.ROOT), finding.subject(), finding.found());
        if (!finding.cure().isEmpty()) {
            out.printf("%-8s %-12s -> %s%n", "", "", finding.cure());
        }
        out.flush();
    }
}
