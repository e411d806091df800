package io.posestream.cli;

import io.posestream.chart.Plot;
import io.posestream.evaluation.head.ClipBootstrap;
import io.posestream.evaluation.head.HeadFigures;
import io.posestream.evaluation.head.Method;
import io.posestream.evaluation.head.TrialSet;
import io.posestream.evaluation.head.WindowErrors;
import io.posestream.pose.Skeleton;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** A trial of a head, for people and for programs. */
record HeadReport(HeadFigures figures) implements EvalReport {
    private static final List<String> JOINTS = List.of("shoulder", "elbow", "wrist", "hip", "knee", "ankle");

    /** Fewer windows of a clip say little about it. */
    private static final int ENOUGH_WINDOWS = 5;

    /** Windows of one set and state. */
    private record Group(TrialSet set, boolean degraded) {
        String state() {
            return degraded ? "degraded" : "clean";
        }
    }

    private List<Group> groups() {
        return List.of(TrialSet.values()).stream()
                .flatMap(set -> List.of(new Group(set, true), new Group(set, false)).stream())
                .filter(group -> !windows(group).isEmpty())
                .toList();
    }

    private List<WindowErrors> windows(Group group) {
        return figures.of(group.set(), group.degraded());
    }

    private double mean(Group group, Method method) {
        return figures.mean(group.set(), group.degraded(), method);
    }

    private double mean(Group group, Method method, String joint) {
        IntPredicate chosen =
                keypoint -> Skeleton.COCO_17.keypoints().get(keypoint).endsWith("_" + joint);
        return figures.mean(group.set(), group.degraded(), method, chosen);
    }

    @Override
    public void print(PrintWriter out) {
        out.printf("Mean error, pixels of the key's crop; differences with 95 %% interval over clips.%n%n");
        out.printf("%-22s%8s", "", "windows");
        for (Method method : Method.values()) {
            out.printf("%10s", method.text());
        }
        out.printf("   %-28s%s%n", "causal - rtsCausal", "refined - rts");
        for (Group group : groups()) {
            out.printf(
                    "%-12s%-10s%8d",
                    group.set().text(), group.state(), windows(group).size());
            for (Method method : Method.values()) {
                out.print(cell(mean(group, method)));
            }
            out.printf(
                    "   %-28s%s%n",
                    words(difference(group, Method.CAUSAL, Method.RTS_CAUSAL)),
                    words(difference(group, Method.REFINED, Method.RTS)));
            for (String joint : JOINTS) {
                out.printf("  %-28s", joint);
                for (Method method : Method.values()) {
                    out.print(cell(mean(group, method, joint)));
                }
                out.println();
            }
        }
        printWorstClips(out);
    }

    private void printWorstClips(PrintWriter out) {
        for (Group group : groups()) {
            if (!group.degraded()) {
                out.printf(
                        Locale.ROOT,
                        "Worst clip, %s clean, of those with %d windows: refined %+.1f %% against single, %+.1f %%"
                                + " against rts%n",
                        group.set().text(),
                        ENOUGH_WINDOWS,
                        100 * worst(group, Method.SINGLE),
                        100 * worst(group, Method.RTS));
            }
        }
    }

    private double worst(Group group, Method against) {
        return ClipBootstrap.worstClip(windows(group), Method.REFINED, against, ENOUGH_WINDOWS);
    }

    private ClipBootstrap.Difference difference(Group group, Method method, Method against) {
        return ClipBootstrap.of(windows(group), method, against);
    }

    private static String words(ClipBootstrap.Difference difference) {
        return String.format(
                Locale.ROOT,
                "%+.1f %% (%+.1f to %+.1f)",
                100 * difference.relative(),
                100 * difference.low(),
                100 * difference.high());
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? String.format("%10s", "-") : String.format(Locale.ROOT, "%10.2f", value);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        for (TrialSet set : TrialSet.values()) {
            Map<String, Object> states = new LinkedHashMap<>();
            groups().stream()
                    .filter(group -> group.set() == set)
                    .forEach(group -> states.put(group.state(), json(group)));
            if (!states.isEmpty()) {
                document.put(set.text(), states);
            }
        }
        return document;
    }

    private Map<String, Object> json(Group group) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            document.put(method.text(), Json.figure(mean(group, method)));
        }
        document.put("windows", windows(group).size());
        document.put("causalAgainstRtsCausal", json(difference(group, Method.CAUSAL, Method.RTS_CAUSAL)));
        document.put("refinedAgainstRts", json(difference(group, Method.REFINED, Method.RTS)));
        document.put("causalAgainstSingle", json(difference(group, Method.CAUSAL, Method.SINGLE)));
        document.put("refinedAgainstSingle", json(difference(group, Method.REFINED, Method.SINGLE)));
        document.put("worstClipAgainstSingle", Json.figure(worst(group, Method.SINGLE)));
        document.put("worstClipAgainstRts", Json.figure(worst(group, Method.RTS)));
        Map<String, Object> joints = new LinkedHashMap<>();
        for (String joint : JOINTS) {
            Map<String, Object> errors = new LinkedHashMap<>();
            for (Method method : Method.values()) {
                errors.put(method.text(), Json.figure(mean(group, method, joint)));
            }
            joints.put(joint, errors);
        }
        document.put("joints", joints);
        return document;
    }

    private static Map<String, Object> json(ClipBootstrap.Difference difference) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("relative", Json.figure(difference.relative()));
        document.put("low", Json.figure(difference.low()));
        document.put("high", Json.figure(difference.high()));
        document.put("clips", difference.clips());
        return document;
    }

    @Override
    public Plot plot() {
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            Map<String, Double> bars = new LinkedHashMap<>();
            groups().forEach(group -> bars.put(group.set().text() + " " + group.state(), mean(group, method)));
            series.put(method.text(), bars);
        }
        return Plot.bars("Mean error", "pixels of the key's crop", series);
    }
}
