package io.posestream.evaluation.posetrack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Average precision of one joint over all sequences: area under the envelope of precision over recall, at every recall
 * there is (PASCAL VOC 2010 and later).
 */
final class AveragePrecision {
    /** Stands for a score that the file does not have, as in poseval. */
    static final double NO_SCORE = -9999;

    private record Detection(double score, boolean hit) {}

    private final List<Detection> detections = new ArrayList<>();
    private long positives;

    void addPositive() {
        positives++;
    }

    void addDetection(double score, boolean hit) {
        detections.add(new Detection(score, hit));
    }

    /** 0..1; 0 when nothing was detected, NaN when something was and nothing is annotated. */
    double average() {
        int n = detections.size();
        double[] recall = new double[n];
        double[] envelope = new double[n + 1];
        int hits = 0;
        List<Detection> ranked = ranked();
        for (int i = 0; i < n; i++) {
            hits += ranked.get(i).hit() ? 1 : 0;
            recall[i] = (double) hits / positives;
            envelope[i] = (double) hits / (i + 1);
        }
        double area = 0;
        for (int i = n - 1; i >= 0; i--) {
            envelope[i] = Math.max(envelope[i], envelope[i + 1]);
            area += (recall[i] - (i == 0 ? 0 : recall[i - 1])) * envelope[i];
        }
        return area;
    }

    /** Among equal scores the later first: so does a stable sort that is read backwards, as poseval reads it. */
    private List<Detection> ranked() {
        List<Detection> ranked = new ArrayList<>();
        for (int i = detections.size() - 1; i >= 0; i--) {
            ranked.add(detections.get(i));
        }
        ranked.sort(Comparator.comparingDouble(Detection::score).reversed());
        return ranked;
    }

    /** Share of the detections that hit; 0 when there are none. */
    double precision() {
        return detections.isEmpty() ? 0 : (double) hits() / detections.size();
    }

    /** Share of the annotated joints that are hit; 0 when nothing was detected, NaN when nothing is annotated then. */
    double recall() {
        return detections.isEmpty() ? 0 : (double) hits() / positives;
    }

    private long hits() {
        return detections.stream().filter(Detection::hit).count();
    }
}
