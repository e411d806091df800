package io.posestream.quality;

import io.posestream.chart.Plot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures of a report, beside its page. */
public final class ReportPlots {
    private ReportPlots() {}

    /**
     * @param folder exists
     * @param link the folder as seen from the page, e.g. {@code images}
     * @return Markdown that shows them
     */
    public static List<String> write(QualityReport report, Path folder, String link) {
        Plot.bars(
                        "Identity on simulated scenes",
                        "0..1",
                        series(report, List.of(Measure.HOTA, Measure.IDF1, Measure.MOTA)))
                .write(folder.resolve("quality-identity.png"));
        Plot.bars(
                        "Jitter of keypoints at rest",
                        "px / frame^2",
                        series(report, List.of(Measure.RAW_JITTER, Measure.JITTER)))
                .write(folder.resolve("quality-jitter.png"));
        return List.of(
                "![HOTA, IDF1 and MOTA by scene](" + link + "/quality-identity.png)\n",
                "![Jitter before and after smoothing by scene](" + link + "/quality-jitter.png)\n");
    }

    private static Map<String, Map<String, Double>> series(QualityReport report, List<Measure> measures) {
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Map<String, Double> values = new LinkedHashMap<>();
            report.cases().stream()
                    .filter(result -> result.truth() == TruthKind.SIMULATED)
                    .forEach(result ->
                            result.figures().of(measure).ifPresent(value -> values.put(result.name(), value)));
            series.put(measure.text(), values);
        }
        return series;
    }
}
