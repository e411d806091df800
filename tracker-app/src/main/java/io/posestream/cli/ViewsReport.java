package io.posestream.cli;

import io.posestream.chart.Plot;
import io.posestream.evaluation.views.ViewsFigures;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well views agree, for people and for programs. */
record ViewsReport(ViewsFigures figures) implements EvalReport {

    @Override
    public void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d frames, %d points in space. Pixels are of the calibration's pictures.%n%n",
                figures.moments(),
                figures.points());
        row(out, "reprojection, mean", figures.meanPx(), "px");
        row(out, "reprojection, median", figures.medianPx(), "px");
        figures.medianPxOfView().forEach((view, px) -> row(out, "  " + view, px, "px"));
        row(out, "jitter in the views", figures.jitterPx(), "px/frame^2");
        row(out, "jitter in space", figures.jitterMm(), "mm/frame^2");
    }

    private static void row(PrintWriter out, String name, double value, String unit) {
        out.printf(Locale.ROOT, "%-22s %8.2f %s%n", name, value, unit);
    }

    @Override
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("frames", figures.moments());
        document.put("points", figures.points());
        document.put("reprojectionMeanPx", Json.figure(figures.meanPx()));
        document.put("reprojectionMedianPx", Json.figure(figures.medianPx()));
        Map<String, @Nullable Object> views = new LinkedHashMap<>();
        figures.medianPxOfView().forEach((view, px) -> views.put(view, Json.figure(px)));
        document.put("views", views);
        document.put("jitterPx", Json.figure(figures.jitterPx()));
        document.put("jitterMm", Json.figure(figures.jitterMm()));
        return document;
    }

    @Override
    public Plot plot() {
        return Plot.bars("Reprojection", "median, px", Map.of("all points", figures.medianPxOfView()));
    }
}
