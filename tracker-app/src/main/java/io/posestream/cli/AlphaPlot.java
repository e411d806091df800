package io.posestream.cli;

import io.posestream.chart.Line;
import io.posestream.chart.Plot;
import io.posestream.evaluation.identity.HotaAtAlpha;
import io.posestream.evaluation.identity.HotaScores;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** HOTA and its parts over the threshold of similarity: who is found but badly placed falls early. */
final class AlphaPlot {
    private AlphaPlot() {}

    static Plot of(String title, HotaScores scores) {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("HOTA", line(scores, HotaAtAlpha::hota));
        lines.put("DetA", line(scores, HotaAtAlpha::detA));
        lines.put("AssA", line(scores, HotaAtAlpha::assA));
        lines.put("LocA", line(scores, HotaAtAlpha::locA));
        return Plot.lines(title, "similarity from which a pair counts", "score", lines);
    }

    private static Line line(HotaScores scores, ToDoubleFunction<HotaAtAlpha> part) {
        return new Line(
                scores.alphas().stream().mapToDouble(HotaAtAlpha::alpha).toArray(),
                scores.alphas().stream().mapToDouble(part).toArray());
    }
}
