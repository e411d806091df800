package io.posestream.cli;

import io.posestream.app.Bench;
import io.posestream.app.BenchPlan;
import io.posestream.app.BenchReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream models bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the models of the settings on this machine: whether they compute their references, how fast each is"
                    + " by batch, and the whole pipeline with simulated cameras.",
            "Exit code 1 when a model does not compute its reference."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream models bench --engine tensorrt --set engine.precision=fp32 --report gpu.md",
            "  posestream models bench --batches 1,4 --streams 1,2 --seconds 2 --json"
        })
final class BenchModelsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--batches", split = ",", defaultValue = "1,2,4,8,16,32", description = "Items per run.")
    private List<Integer> batches = List.of();

    @Option(names = "--streams", split = ",", defaultValue = "1,2,4,8", description = "Simulated cameras at once.")
    private List<Integer> streams = List.of();

    @Option(names = "--people", defaultValue = "4", description = "People in each picture (default: 4).")
    private int people;

    @Option(names = "--seconds", defaultValue = "3", description = "Length of each measurement (default: 3).")
    private double seconds;

    @Option(
            names = "--no-video",
            description = "Cameras give pictures instead of H.264: nothing is decoded, FFmpeg is not needed.")
    private boolean noVideo;

    @Option(names = "--report", paramLabel = "FILE", description = "Append the tables to this file, as Markdown.")
    private @Nullable Path reportFile;

    @Option(names = "--json", description = "One JSON document instead of tables.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (people < 1 || !(seconds > 0) || least(batches) < 1 || least(streams) < 1) {
            throw new UsageException("--people, --seconds, --batches and --streams are positive numbers, got " + people
                    + ", " + seconds + ", " + batches + ", " + streams);
        }
        BenchReport report = Bench.run(
                options.read(engine.flags()),
                new BenchPlan(batches, streams, people, seconds, !noVideo),
                sentence -> spec.commandLine().getErr().println(sentence));
        String tables = BenchMarkdown.of(report);
        if (reportFile != null) {
            append(reportFile, tables);
        }
        spec.commandLine().getOut().println(json ? Json.line(report) : tables);
        return report.parity().stream().allMatch(BenchReport.ParityRow::holds) ? ExitCode.OK : ExitCode.FAILED;
    }

    private static int least(List<Integer> numbers) {
        return numbers.stream().min(Integer::compare).orElse(0);
    }

    private static void append(Path file, String tables) {
        try {
            Files.writeString(file, tables + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UsageException("--report: '" + file + "' cannot be written: " + e.getMessage());
        }
    }
}
