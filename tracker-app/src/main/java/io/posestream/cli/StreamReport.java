package io.posestream.cli;

import io.posestream.evaluation.ComparisonSettings;
import io.posestream.evaluation.KeypointFigures;
import io.posestream.evaluation.MomentFigures;
import io.posestream.evaluation.StreamFigures;
import io.posestream.evaluation.identity.IdentityTable;
import io.posestream.evaluation.motion.JitterScores.Acceleration;
import io.posestream.evaluation.motion.MotionScores;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stream's figures for people and for programs. */
record StreamReport(StreamFigures figures, ComparisonSettings settings) {

    void print(PrintWriter out) {
        out.printf(
                "%d frames with truth, %d of them without poses. Similarity of people: %s.%n%n",
                figures.frames(), figures.unanswered(), settings.similarity());
        new IdentityRows(out, List.of("all")).print("all", figures.identity());
        out.printf(
                "%n%-15s%8s%9s%11s%11s%11s%9s%13s%13s%9s%n",
                "",
                "PCK@" + settings.pckAlpha(),
                "error",
                "jitter",
                "at rest",
                "acc error",
                "lag",
                "raw jitter",
                "raw at rest",
                "raw lag");
        List<KeypointFigures> rows = new ArrayList<>(figures.keypoints());
        rows.add(figures.overall());
        rows.forEach(row -> print(row, out));
        out.printf(
                "%nPCK relative to the torso. Error in px, jitter in px/frame^2, at rest below %.0f px/s; acc error is%n"
                        + "jitter's distance from truth. Lag in ms, positive = late; - where too little moved.%n",
                settings.restPxPerS());
    }

    private static void print(KeypointFigures row, PrintWriter out) {
        MotionScores said = row.published();
        MotionScores raw = row.raw();
        out.printf("%-15s", row.name());
        out.print(cell("%8.3f", row.pck().share()));
        out.print(cell("%9.2f", row.errorPx()));
        out.print(cell("%11.2f", said.jitter().jitter().pxPerFrame2()));
        out.print(cell("%11.2f", said.jitter().atRest().pxPerFrame2()));
        out.print(cell("%11.2f", said.jitter().error().pxPerFrame2()));
        out.print(cell("%9.1f", said.lag().ms()));
        out.print(cell("%13.2f", raw.jitter().jitter().pxPerFrame2()));
        out.print(cell("%13.2f", raw.jitter().atRest().pxPerFrame2()));
        out.print(cell("%9.1f", raw.lag().ms()));
        out.println();
    }

    private static String cell(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        return Double.isNaN(value) ? String.format("%" + text.length() + "s", "-") : text;
    }

    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>(IdentityTable.of(figures.identity()));
        document.put("similarity", settings.similarity().name().toLowerCase(Locale.ROOT));
        document.put("framesWithoutPoses", figures.unanswered());
        document.putAll(json(figures.overall()));
        document.put("pckAlpha", settings.pckAlpha());
        document.put("restPxPerS", settings.restPxPerS());
        Map<String, Object> keypoints = new LinkedHashMap<>();
        figures.keypoints().forEach(keypoint -> keypoints.put(keypoint.name(), json(keypoint)));
        document.put("keypoints", keypoints);
        document.put(
                "seconds", figures.moments().stream().map(StreamReport::json).toList());
        return document;
    }

    private static Map<String, Object> json(KeypointFigures keypoint) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("PCK", Json.figure(keypoint.pck().share()));
        figures.put("errorPx", Json.figure(keypoint.errorPx()));
        figures.putAll(json(keypoint.published()));
        figures.put("raw", json(keypoint.raw()));
        return figures;
    }

    private static Map<String, @Nullable Object> json(MotionScores motion) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        put("jitter", motion.jitter().jitter(), figures);
        put("jitterAtRest", motion.jitter().atRest(), figures);
        put("accelerationError", motion.jitter().error(), figures);
        figures.put("lagMs", Json.figure(motion.lag().ms()));
        figures.put("lagCorrelation", Json.figure(motion.lag().correlation()));
        return figures;
    }

    private static void put(String name, Acceleration value, Map<String, @Nullable Object> figures) {
        figures.put(name + "PxPerFrame2", Json.figure(value.pxPerFrame2()));
        figures.put(name + "PxPerS2", Json.figure(value.pxPerS2()));
    }

    private static Map<String, @Nullable Object> json(MomentFigures moment) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("second", moment.second());
        figures.put("recall", Json.figure(moment.recall()));
        figures.put("precision", Json.figure(moment.precision()));
        figures.put("PCK", Json.figure(moment.pck().share()));
        figures.put("idSwitches", moment.idSwitches());
        return figures;
    }
}
