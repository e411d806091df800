package io.posestream.cli;

import io.posestream.evaluation.posetrack.BodyPart;
import io.posestream.evaluation.posetrack.HotaScores;
import io.posestream.evaluation.posetrack.JointValues;
import io.posestream.evaluation.posetrack.PoseTrackScores;
import io.posestream.evaluation.posetrack.TrackingScores;
import java.util.Locale;

/** PoseTrack scores for people: a row a metric, in the columns of published tables. */
final class PoseTrackTable {
    private PoseTrackTable() {}

    static String of(PoseTrackScores scores) {
        StringBuilder table = new StringBuilder("%-12s".formatted(""));
        for (BodyPart part : BodyPart.values()) {
            table.append("%7s".formatted(part.title()));
        }
        table.append("%7s%n".formatted("Total"));
        row(table, "AP", scores.detection().ap());
        row(table, "AP precision", scores.detection().precision());
        row(table, "AP recall", scores.detection().recall());
        tracking(table, "", scores.tracking());
        HotaScores hota = scores.hota();
        row(table, "HOTA", hota.hota(), hota.total().hota());
        row(table, "DetA", hota.detA(), hota.total().detA());
        row(table, "AssA", hota.assA(), hota.total().assA());
        row(table, "LocA", hota.locA(), hota.total().locA());
        tracking(table, "plain ", scores.plainTracking());
        return table.toString().stripTrailing();
    }

    private static void tracking(StringBuilder table, String prefix, TrackingScores scores) {
        row(table, prefix + "MOTA", scores.mota());
        row(table, prefix + "MOTP", scores.motp());
        row(table, prefix + "Prec", scores.precision());
        row(table, prefix + "Rec", scores.recall());
    }

    private static void row(StringBuilder table, String name, JointValues values) {
        row(table, name, values, values.mean());
    }

    private static void row(StringBuilder table, String name, JointValues values, double total) {
        table.append("%-12s".formatted(name));
        for (BodyPart part : BodyPart.values()) {
            table.append(cell(values.mean(part)));
        }
        table.append(cell(total)).append("%n".formatted());
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "%7s".formatted("-") : String.format(Locale.ROOT, "%7.1f", value);
    }
}
