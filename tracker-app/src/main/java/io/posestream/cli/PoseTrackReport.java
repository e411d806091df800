package io.posestream.cli;

import io.posestream.chart.Plot;
import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.evaluation.posetrack.BodyPart;
import io.posestream.evaluation.posetrack.ClearCounts;
import io.posestream.evaluation.posetrack.HotaScores;
import io.posestream.evaluation.posetrack.JointValues;
import io.posestream.evaluation.posetrack.PoseTrackScores;
import io.posestream.evaluation.posetrack.TrackingScores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** PoseTrack scores for programs: totals first, then body parts, joints, and tracking by the book. In percent. */
final class PoseTrackReport {
    private static final Set<String> HEADLINES = Set.of("AP", "MOTA", "HOTA");

    private PoseTrackReport() {}

    static Map<String, @Nullable Object> values(PoseTrackScores scores) {
        Map<String, @Nullable Object> values = totals(scores);
        Map<String, JointValues> metrics = metrics(scores);
        Map<String, Object> perPart = new LinkedHashMap<>();
        for (BodyPart part : BodyPart.values()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            metrics.forEach((name, value) -> row.put(name, number(value.mean(part))));
            perPart.put(part.title(), row);
        }
        values.put("perPart", perPart);
        Map<String, Object> perJoint = new LinkedHashMap<>();
        for (BodyJoint joint : BodyJoint.values()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            metrics.forEach((name, value) -> row.put(name, number(value.of(joint))));
            perJoint.put(joint.fileName(), row);
        }
        values.put("perJoint", perJoint);
        values.put("plain", tracking(scores.plainTracking()));
        return values;
    }

    private static Map<String, @Nullable Object> totals(PoseTrackScores scores) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("AP", number(scores.detection().ap().mean()));
        for (BodyPart part : BodyPart.values()) {
            values.put("AP" + part.title(), number(scores.detection().ap().mean(part)));
        }
        values.put("APPrecision", number(scores.detection().precision().mean()));
        values.put("APRecall", number(scores.detection().recall().mean()));
        values.putAll(tracking(scores.tracking()));
        values.put("MOTPpairs", number(scores.tracking().pairMotp().mean()));
        HotaScores.Total hota = scores.hota().total();
        values.put("HOTA", number(hota.hota()));
        values.put("DetA", number(hota.detA()));
        values.put("AssA", number(hota.assA()));
        values.put("LocA", number(hota.locA()));
        return values;
    }

    private static Map<String, @Nullable Object> tracking(TrackingScores scores) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("MOTA", number(scores.mota().mean()));
        values.put("MOTP", number(scores.motp().mean()));
        values.put("Prec", number(scores.precision().mean()));
        values.put("Rec", number(scores.recall().mean()));
        values.put("idSwitches", sum(scores.counts(), ClearCounts::switches));
        values.put("misses", sum(scores.counts(), ClearCounts::misses));
        values.put("falsePositives", sum(scores.counts(), ClearCounts::falsePositives));
        values.put("objects", sum(scores.counts(), ClearCounts::objects));
        return values;
    }

    /** What there is of each joint, by the usual name. */
    static Map<String, JointValues> metrics(PoseTrackScores scores) {
        Map<String, JointValues> metrics = new LinkedHashMap<>();
        metrics.put("AP", scores.detection().ap());
        metrics.put("APPrecision", scores.detection().precision());
        metrics.put("APRecall", scores.detection().recall());
        metrics.put("MOTA", scores.tracking().mota());
        metrics.put("MOTP", scores.tracking().motp());
        metrics.put("Prec", scores.tracking().precision());
        metrics.put("Rec", scores.tracking().recall());
        metrics.put("HOTA", scores.hota().hota());
        metrics.put("DetA", scores.hota().detA());
        metrics.put("AssA", scores.hota().assA());
        metrics.put("LocA", scores.hota().locA());
        return metrics;
    }

    /** The three headline metrics, body part by body part. */
    static Plot bars(PoseTrackScores scores) {
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        metrics(scores).forEach((name, value) -> {
            if (HEADLINES.contains(name)) {
                Map<String, Double> bars = new LinkedHashMap<>();
                for (BodyPart part : BodyPart.values()) {
                    bars.put(part.title(), value.mean(part));
                }
                series.put(name, bars);
            }
        });
        return Plot.bars("PoseTrack", "%", series);
    }

    private static long sum(List<ClearCounts> counts, ToLongFunction<ClearCounts> part) {
        return counts.stream().mapToLong(part).sum();
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
