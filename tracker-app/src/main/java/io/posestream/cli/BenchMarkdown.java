package io.posestream.cli;

import io.posestream.app.BenchReport;
import java.util.Locale;
import java.util.stream.Collectors;

/** A {@link BenchReport} as Markdown, for reports that people read. */
final class BenchMarkdown {
    private final StringBuilder text = new StringBuilder();

    private BenchMarkdown() {}

    static String of(BenchReport report) {
        BenchMarkdown page = new BenchMarkdown();
        page.head(report);
        page.parity(report);
        page.models(report);
        page.pipelines(report);
        return page.text.toString();
    }

    private void head(BenchReport report) {
        line("## " + report.engine());
        line("");
        line("GPU: " + report.gpu() + ".");
        line("Host: "
                + report.host().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + ".");
        line("");
    }

    private void parity(BenchReport report) {
        line("| model | precision | beside its reference | holds |");
        line("|---|---|---|---|");
        report.parity()
                .forEach(row -> line("| %s | %s | %s | %s |", row.model(), row.precision(), row.words(), row.holds()));
        line("");
    }

    private void models(BenchReport report) {
        line("| part | model | precision | batch | runs | items/s | p50 ms | p99 ms |");
        line("|---|---|---|---|---|---|---|---|");
        report.models()
                .forEach(row -> line(
                        "| %s | %s | %s | %d | %d | %.1f | %.3f | %.3f |",
                        row.part(),
                        row.model(),
                        row.precision(),
                        row.batch(),
                        row.runs(),
                        row.itemsPerS(),
                        row.p50(),
                        row.p99()));
        line("");
    }

    private void pipelines(BenchReport report) {
        if (report.pipelines().isEmpty()) {
            line("The pipeline was not measured: a model does not compute what its reference says.");
            return;
        }
        line("| streams | people each | frames/s, all streams | poses/s | p50 ms | p99 ms |");
        line("|---|---|---|---|---|---|");
        report.pipelines()
                .forEach(row -> line(
                        "| %d | %d | %.1f | %.1f | %.2f | %.2f |",
                        row.streams(),
                        row.people(),
                        row.framesPerS(),
                        row.posesPerS(),
                        row.p50(),
                        row.p99()));
        line("");
        line("Resident memory %d MB. GPU meanwhile: %s.", report.memoryMb(),
                report.device().isEmpty() ? "none" : report.device());
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
    }
}
