package io.posestream.cli;

import io.posestream.chart.Plot;
import io.posestream.evaluation.keypoint.SpaceScores;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Errors in space for people and for programs.
 *
 * @param unpaired poses of people or frames that truth does not have; they count nowhere
 */
record SpaceReport(SpaceScores scores, int unpaired) implements EvalReport {

    @Override
    public void print(PrintWriter out) {
        out.printf(
                "Poses in space: %d true, %d of them missed, %d poses without truth%n%n",
                scores.people(), scores.missed(), unpaired);
        row(out, "MPJPE", scores.mpjpe(), "mm, roots together");
        row(out, "P-MPJPE", scores.pMpjpe(), "mm, after the best rotation, scale and shift");
        row(out, "N-MPJPE", scores.nMpjpe(), "mm, after the best scale");
        row(out, "3DPCK", scores.pck(), "share of joints within 150 mm");
        row(out, "AUC", scores.auc(), "of 3DPCK from 0 to 150 mm");
        out.printf("%n%-16s %8s%n", "joint", "MPJPE mm");
        scores.mpjpeOfJoint().forEach((joint, mm) -> out.printf(Locale.ROOT, "%-16s %8.1f%n", joint, mm));
    }

    private static void row(PrintWriter out, String name, double value, String meaning) {
        out.printf(Locale.ROOT, "%-8s %9.3f   %s%n", name, value, meaning);
    }

    @Override
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("MPJPE", Json.figure(scores.mpjpe()));
        document.put("P-MPJPE", Json.figure(scores.pMpjpe()));
        document.put("N-MPJPE", Json.figure(scores.nMpjpe()));
        document.put("3DPCK", Json.figure(scores.pck()));
        document.put("AUC", Json.figure(scores.auc()));
        document.put("people", scores.people());
        document.put("missed", scores.missed());
        document.put("unpaired", unpaired);
        document.put("joints", scores.mpjpeOfJoint());
        return document;
    }

    @Override
    public Plot plot() {
        return Plot.bars("Error by joint, roots together", "MPJPE, mm", Map.of("MPJPE", scores.mpjpeOfJoint()));
    }
}
