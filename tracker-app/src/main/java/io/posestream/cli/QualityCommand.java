package io.posestream.cli;

import io.posestream.app.Perception;
import io.posestream.dataset.DatasetException;
import io.posestream.observe.StageObserver;
import io.posestream.quality.Bar;
import io.posestream.quality.CaseResult;
import io.posestream.quality.Comparison;
import io.posestream.quality.MarkdownReport;
import io.posestream.quality.Provenance;
import io.posestream.quality.QualityCase;
import io.posestream.quality.QualityReport;
import io.posestream.quality.QualityRunner;
import io.posestream.quality.ReportJson;
import io.posestream.quality.ReportPlots;
import io.posestream.quality.StandardCases;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream quality}: the report to run before and after a change. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description = {
            "Track simulated scenes and the clips of a shared folder, and score what can be scored, in one table.",
            "Exit code 1 when --baseline is given and a figure is worse than its measure tolerates."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream quality --quick                              two minutes, for a first impression",
            "  posestream quality --json > before.json                 before a change ...",
            "  posestream quality --baseline before.json               ... and after it",
            "  posestream quality --only crossing,crowd",
            "  posestream quality --out docs/quality.md                the page, with plots in docs/images"
        })
final class QualityCommand implements Callable<Integer> {
    @Option(
            names = "--shared",
            paramLabel = "DIR",
            defaultValue = "../shared",
            description = "Folder with data/ for the cases on real clips (default: ${DEFAULT-VALUE}).")
    private Path shared = Path.of("");

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Run these cases only.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--quick", description = "Shorter scenes, no long clips.")
    private boolean quick;

    @Option(names = "--json", description = "The report as one JSON line.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write a Markdown page, and plots in images beside it.")
    private @Nullable Path out;

    @Option(names = "--baseline", paramLabel = "FILE", description = "Compare with this earlier --json.")
    private @Nullable Path baseline;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<QualityCase> cases = chosen(new StandardCases(shared, quick).all());
        Optional<List<CaseResult>> before = Optional.ofNullable(baseline).map(ReportJson::read);
        QualityReport report = run(cases);
        if (out != null) {
            write(report, out);
        }
        print(report);
        return before.map(earlier -> compare(earlier, report.cases())).orElse(ExitCode.OK);
    }

    private List<QualityCase> chosen(List<QualityCase> all) {
        List<String> names = all.stream().map(QualityCase::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new UsageException(
                        "--only: there is no case '" + name + "'; choose from " + String.join(", ", names) + ".");
            }
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(one -> only.contains(one.name())).toList();
    }

    private QualityReport run(List<QualityCase> cases) {
        PrintWriter err = spec.commandLine().getErr();
        try (Perception perception = Perception.open(options.read(engine.flags()), StageObserver.NONE)) {
            List<CaseResult> results = new QualityRunner(perception, one -> new CaseBar(one, err)).run(cases);
            return new QualityReport(
                    Provenance.date(),
                    Provenance.commit(),
                    Provenance.machine(),
                    "posestream quality" + (quick ? " --quick" : "") + (out == null ? "" : " --out " + out),
                    results,
                    StandardCases.judge(results));
        }
    }

    private static void write(QualityReport report, Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UsageException("--out must name a file, got " + page + ".");
        }
        try {
            Path images = Files.createDirectories(folder.resolve("images"));
            Files.writeString(page, new MarkdownReport(report).text(ReportPlots.write(report, images, "images")));
        } catch (IOException e) {
            throw DatasetException.unwritable(page, e);
        }
    }

    private void print(QualityReport report) {
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            result.println(ReportJson.line(report));
            return;
        }
        result.print(new MarkdownReport(report).table());
        for (CaseResult one : report.cases()) {
            if (!one.remark().isEmpty()) {
                result.println(one.name() + ": " + one.remark());
            }
        }
        for (Bar.Verdict bar : report.bars()) {
            result.println((bar.reached() ? "kept    " : "broken  ") + bar.bar() + ", measured " + bar.measured());
        }
        result.flush();
    }

    private int compare(List<CaseResult> before, List<CaseResult> now) {
        Comparison comparison = Comparison.of(before, now);
        PrintWriter err = spec.commandLine().getErr();
        comparison.changes().forEach(change -> err.println(change.text()));
        if (comparison.changes().isEmpty()) {
            err.println("Nothing changed by more than is tolerated.");
        }
        return comparison.anythingWorse() ? ExitCode.FAILED : ExitCode.OK;
    }
}
