package io.posestream.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a page for people. */
public final class MarkdownReport {
    private static final List<String> CAPTIONS = List.of("case", "shows", "truth");

    private static final String HOW_TO_READ = """
            ## How to read it

            - **Truth.** `simulated`: drawn people, exactly known; they show what changed, not what a street camera will give.
              `labelled`: annotated by people. `counted`: the number of people, by watching. `pseudo`: made by a model or by
              triangulation. `none`: no truth, to be compared with other versions only.
            - **Who counts.** A true person counts in a frame when at least one keypoint can be seen. Somebody wholly hidden is
              left out, and so is whoever was published in that place: neither missed nor false. `IDF1all` counts everybody
              within the picture, hidden or not.
            - **Found** is a person whose OKS or box overlap (IoU), whichever is greater, is at least 0.5; HOTA takes the same
              likeness from 0.05 to 0.95.
            - HOTA, IDF1, MOTA, `idSwitches` and `fragments` agree with TrackEval. `PCK@0.2`: visible keypoints of people found
              that lie within 0.2 of the torso.
            - `rawJitter`, `jitter`: mean acceleration, in px per frame squared, of keypoints that truly rest, before and after
              smoothing. `jitterCut`: the share taken away. `lagMs`: how late published keypoints move; `lagFrames`: how much of
              it smoothing adds, in frames.
            - `tracks`: ids published, `trueTracks`: people there are, `tracksOff`: the difference.

            `--quick` runs shorter scenes: they hint at whether promises are kept, the full report says it.

            The same commit on the same processor gives the same figures. Compare two versions with `--json` before and
            `--baseline` after.
            """;

    private final QualityReport report;
    private final List<Measure> columns;

    public MarkdownReport(QualityReport report) {
        this.report = report;
        this.columns = Arrays.stream(Measure.values())
                .filter(measure -> report.cases().stream()
                        .anyMatch(result -> result.figures().values().containsKey(measure)))
                .toList();
    }

    /** @param images Markdown links to plots; may be empty */
    public String text(List<String> images) {
        List<String> parts = new ArrayList<>();
        parts.add("# Quality\n\nWritten by `" + report.command() + "`; do not edit.\n");
        parts.add("- " + report.date() + ", commit " + report.commit() + "\n- " + report.machine() + "\n");
        parts.add(bars());
        parts.add("## Figures\n\n" + table() + remarks());
        parts.addAll(images);
        parts.add(HOW_TO_READ);
        parts.add("## Inputs\n\n" + inputs());
        return String.join("\n", parts);
    }

    private String bars() {
        String rows = report.bars().stream()
                .map(bar -> row(Stream.of(bar.bar(), bar.measured(), bar.reached() ? "yes" : "**no**")))
                .collect(Collectors.joining());
        return "## What the project promises\n\n" + row(Stream.of("promise", "measured", "kept"))
                + row(Stream.of("---", "---", "---")) + rows;
    }

    /** The figures alone, as the page and the terminal show them. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(row(Stream.concat(CAPTIONS.stream(), columns.stream().map(Measure::text))));
        table.append(row(Stream.concat(
                CAPTIONS.stream().map(c -> "---"), columns.stream().map(c -> "---:"))));
        for (CaseResult result : report.cases()) {
            table.append(row(Stream.concat(
                    Stream.of(result.name(), result.shows(), result.truth().text()),
                    columns.stream().map(measure -> figure(result, measure)))));
        }
        return table.toString();
    }

    private static String figure(CaseResult result, Measure measure) {
        Double value = result.figures().values().get(measure);
        if (value == null) {
            return "";
        }
        return value.isNaN()
                ? "-"
                : value == Math.rint(value) && measure.counts()
                        ? Long.toString(value.longValue())
                        : String.format(Locale.ROOT, "%.3f", value);
    }

    private String remarks() {
        return report.cases().stream()
                        .filter(result -> !result.remark().isEmpty())
                        .map(result -> "\n- " + result.name() + ": " + result.remark())
                        .collect(Collectors.joining())
                + "\n";
    }

    private String inputs() {
        return report.cases().stream()
                .map(result -> "- " + result.name() + ": `" + result.input() + "`\n")
                .collect(Collectors.joining());
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
