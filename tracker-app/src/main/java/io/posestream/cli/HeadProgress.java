package io.posestream.cli;

import io.posestream.chart.Line;
import io.posestream.chart.Plot;
import io.posestream.evaluation.head.HeadFigures;
import io.posestream.evaluation.head.HeadTrial;
import io.posestream.evaluation.head.Method;
import io.posestream.evaluation.head.TrialSet;
import io.posestream.head.HeadOptions;
import io.posestream.training.FeatureCache;
import io.posestream.training.Progress;
import io.posestream.training.TrainedHead;
import io.posestream.training.TrainingFolder;
import io.posestream.training.TrainingListener;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells how a head learns: a line now and then, its errors on validation windows beside the baselines', and curves. */
final class HeadProgress implements TrainingListener {
    private static final long PERIOD_NS = 10_000_000_000L;

    private final PrintWriter err;
    private final TrainingFolder folder;
    private final FeatureCache validation;
    private final HeadOptions options;
    private final HeadTrial trial;
    private long toldNs = System.nanoTime() - PERIOD_NS;
    private long firstElapsedMs = -1;
    private double firstShare;

    /** @param most validation windows */
    HeadProgress(PrintWriter err, TrainingFolder folder, FeatureCache validation, HeadOptions options, int most) {
        this.err = err;
        this.folder = folder;
        this.validation = validation;
        this.options = options;
        this.trial = new HeadTrial(validation, most);
    }

    @Override
    public void onRow(Progress progress, double share, Map<String, Double> means) {
        if (firstElapsedMs < 0) {
            firstElapsedMs = progress.elapsedMs();
            firstShare = share;
        }
        if (System.nanoTime() - toldNs < PERIOD_NS) {
            return;
        }
        toldNs = System.nanoTime();
        double minutes = (progress.elapsedMs() - firstElapsedMs) / 60e3;
        double left = share > firstShare ? minutes * (1 - share) / (share - firstShare) : Double.NaN;
        err.printf(
                Locale.ROOT,
                "step %d, %.0f %%: loss %.3f, gradient %.2f, rate %.1e, %.2f s a step%s%n",
                progress.step(),
                100 * share,
                means.getOrDefault("loss", Double.NaN),
                means.getOrDefault("gradient_norm", Double.NaN),
                means.getOrDefault("rate", Double.NaN),
                progress.elapsedMs() / 1e3 / progress.step(),
                Double.isNaN(left) ? "" : String.format(Locale.ROOT, ", %.0f min left", left));
        err.flush();
    }

    @Override
    public Map<String, Double> validate(Progress progress, byte[] onnx) {
        HeadFigures figures;
        try (TrainedHead head = new TrainedHead(onnx, validation, options)) {
            figures = new HeadFigures(trial.run(head::refine));
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        err.printf("step %d, validation on %d windows, mean error in crop pixels:%n", progress.step(), trial.size());
        for (TrialSet set : TrialSet.values()) {
            for (boolean degraded : List.of(true, false)) {
                add(numbers, figures, set, degraded);
            }
        }
        err.flush();
        drawCurves();
        return numbers;
    }

    private void add(Map<String, Double> numbers, HeadFigures figures, TrialSet set, boolean degraded) {
        if (figures.of(set, degraded).isEmpty()) {
            return;
        }
        String state = degraded ? "degraded" : "clean";
        StringBuilder line = new StringBuilder();
        for (Method method : Method.values()) {
            double mean = figures.mean(set, degraded, method);
            numbers.put(set.text() + "." + state + "." + method.text(), mean);
            line.append(String.format(Locale.ROOT, "  %s %.2f", method.text(), mean));
        }
        err.printf("  %-11s %-8s%s%n", set.text(), state, line);
    }

    /** Pictures beside the logs; redrawn whole. */
    void drawCurves() {
        Map<String, Line> losses = new LinkedHashMap<>();
        folder.losses().curves().forEach((name, curve) -> {
            if (name.equals("loss")) {
                losses.put("each 10 steps", new Line(curve.steps(), curve.values()));
                losses.put("running mean", new Line(curve.steps(), runningMean(curve.values())));
            }
        });
        if (losses.isEmpty()) {
            return;
        }
        Plot.lines("Loss", "step", "loss", losses).write(folder.path().resolve("loss.png"));
    }

    private static double[] runningMean(double[] values) {
        double[] means = values.clone();
        for (int i = 1; i < means.length; i++) {
            means[i] = 0.95 * means[i - 1] + 0.05 * values[i];
        }
        return Arrays.copyOf(means, means.length);
    }
}
