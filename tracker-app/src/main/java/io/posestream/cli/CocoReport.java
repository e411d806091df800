package io.posestream.cli;

import io.posestream.chart.Plot;
import io.posestream.dataset.coco.CocoResults;
import io.posestream.dataset.coco.CocoTruth;
import io.posestream.evaluation.coco.CocoScores;
import io.posestream.evaluation.coco.JointScore;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** COCO's figures for people and for programs. */
record CocoReport(CocoTruth truth, CocoResults results, CocoScores scores) implements EvalReport {

    private static final Map<String, String> MEANING = Map.of(
            "AP", "precision, OKS .50:.05:.95",
            "AP50", "precision, OKS .50",
            "AP75", "precision, OKS .75",
            "APM", "precision, medium people (32 to 96 px)",
            "APL", "precision, large people (96 px and more)",
            "AR", "recall, OKS .50:.05:.95",
            "AR50", "recall, OKS .50",
            "AR75", "recall, OKS .75",
            "ARM", "recall, medium people",
            "ARL", "recall, large people");

    @Override
    public void print(PrintWriter out) {
        out.printf(
                "COCO keypoints: %d images, %d annotations, %d results%n%n",
                truth.images().size(),
                truth.annotations().size(),
                results.results().size());
        scores.figures()
                .forEach((name, value) ->
                        out.printf(Locale.ROOT, "%-6s %6.3f   %s%n", name, value, MEANING.getOrDefault(name, "")));
        out.printf("%n%-16s %7s %6s %9s%n", "joint", "people", "OKS", "PCK@0.05");
        for (JointScore joint : scores.joints()) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %7d %6.3f %9.3f%n",
                    joint.joint(),
                    joint.pck().visible(),
                    joint.oks(),
                    joint.pck().share());
        }
        out.println("By joint: people found at OKS .50; PCK relative to the larger side of the true box.");
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>(scores.figures());
        document.put("images", truth.images().size());
        document.put("annotations", truth.annotations().size());
        document.put("results", results.results().size());
        Map<String, Object> joints = new LinkedHashMap<>();
        for (JointScore joint : scores.joints()) {
            Map<String, @Nullable Object> figures = new LinkedHashMap<>();
            figures.put("people", joint.pck().visible());
            figures.put("OKS", Json.figure(joint.oks()));
            figures.put("PCK@0.05", Json.figure(joint.pck().share()));
            joints.put(joint.joint(), figures);
        }
        document.put("joints", joints);
        return document;
    }

    @Override
    public Plot plot() {
        Map<String, Double> oks = new LinkedHashMap<>();
        Map<String, Double> pck = new LinkedHashMap<>();
        for (JointScore joint : scores.joints()) {
            oks.put(joint.joint(), joint.oks());
            pck.put(joint.joint(), joint.pck().share());
        }
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        series.put("OKS", oks);
        series.put("PCK@0.05", pck);
        return Plot.bars("Joints of the people found at OKS .50", "0 to 1", series);
    }
}
