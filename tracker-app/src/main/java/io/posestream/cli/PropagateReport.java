package io.posestream.cli;

import io.posestream.chart.Line;
import io.posestream.chart.Plot;
import io.posestream.propagation.ErrorTally;
import io.posestream.propagation.PropagatedTrack;
import io.posestream.propagation.Trial;
import io.posestream.propagation.Trial.Method;
import io.posestream.propagation.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@code propagate} did, in words, numbers and a picture. */
final class PropagateReport {
    private final List<PropagatedTrack> tracks;
    private final int frames;
    private final int labelledFrames;
    private final @Nullable Trial trial;

    /** @param trial null when there is no truth */
    PropagateReport(List<PropagatedTrack> tracks, int frames, int labelledFrames, @Nullable Trial trial) {
        this.tracks = tracks;
        this.frames = frames;
        this.labelledFrames = labelledFrames;
        this.trial = trial;
    }

    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(Json.line(values()));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%d frames, %d labelled, %d people: %d keypoints propagated, %d left out as unseen, %d as astray%n",
                frames,
                labelledFrames,
                tracks.size(),
                count(Verdict.KEPT),
                count(Verdict.UNSEEN),
                count(Verdict.ASTRAY));
        if (trial != null) {
            out.println("error in px                all: mean  median  PCK@0.05  kept: mean  median  PCK@0.05");
            for (Method method : Method.values()) {
                out.printf(Locale.ROOT, "%-24s", name(method));
                row(out, trial.all(method));
                row(out, trial.kept(method));
                out.println();
            }
            out.printf(
                    Locale.ROOT,
                    "%d keypoints between two labels, %d of them kept%n",
                    trial.all(Method.PROPAGATED).count(),
                    trial.kept(Method.PROPAGATED).count());
        }
    }

    private static void row(PrintWriter out, ErrorTally tally) {
        out.printf(Locale.ROOT, "%13.2f %7.2f %9.3f", tally.mean(), tally.median(), tally.pck());
    }

    void plot(Path file) {
        if (trial != null && trial.all(Method.PROPAGATED).count() > 0) {
            Trial scored = trial;
            Map<String, Line> lines = new LinkedHashMap<>();
            for (Method method : Method.values()) {
                lines.put(name(method), line(scored.all(method).meanByDistance()));
            }
            lines.put("propagated, kept", line(scored.kept(Method.PROPAGATED).meanByDistance()));
            Plot.lines("Error between labels", "frames to the nearest label", "mean error, px", lines)
                    .write(file);
        }
    }

    private static Line line(NavigableMap<Integer, Double> byDistance) {
        return byDistance.isEmpty()
                ? new Line(new double[] {0}, new double[] {Double.NaN})
                : new Line(
                        byDistance.keySet().stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray(),
                        byDistance.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray());
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("frames", frames);
        values.put("labelledFrames", labelledFrames);
        values.put("people", tracks.size());
        values.put("propagated", count(Verdict.KEPT));
        values.put("leftOutUnseen", count(Verdict.UNSEEN));
        values.put("leftOutAstray", count(Verdict.ASTRAY));
        if (trial != null) {
            values.put("all", figures(trial::all));
            values.put("kept", figures(trial::kept));
        }
        return values;
    }

    private static Map<String, @Nullable Object> figures(Function<Method, ErrorTally> tallies) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            ErrorTally tally = tallies.apply(method);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("meanPx", Json.figure(tally.mean()));
            row.put("medianPx", Json.figure(tally.median()));
            row.put("PCK@0.05", Json.figure(tally.pck()));
            row.put("keypoints", tally.count());
            figures.put(method.name().toLowerCase(Locale.ROOT), row);
        }
        return figures;
    }

    private static String name(Method method) {
        return switch (method) {
            case NEAREST -> "nearest label, copied";
            case LINEAR -> "straight line";
            case PROPAGATED -> "propagated";
        };
    }

    private long count(Verdict verdict) {
        return tracks.stream().mapToLong(track -> track.count(verdict)).sum();
    }
}
