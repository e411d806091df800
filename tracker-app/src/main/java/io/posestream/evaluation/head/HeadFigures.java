package io.posestream.evaluation.head;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Mean errors of a trial, every keypoint with truth counting the same; NaN where there is none. */
public record HeadFigures(List<WindowErrors> windows) {

    public HeadFigures {
        windows = List.copyOf(windows);
    }

    /** The windows of one set and state. */
    public List<WindowErrors> of(TrialSet set, boolean degraded) {
        return windows.stream()
                .filter(window -> window.set() == set && window.degraded() == degraded)
                .toList();
    }

    /** Over all keypoints. */
    public double mean(TrialSet set, boolean degraded, Method method) {
        return mean(set, degraded, method, keypoint -> true);
    }

    /** @param keypoints which of them count */
    public double mean(TrialSet set, boolean degraded, Method method, IntPredicate keypoints) {
        return mean(of(set, degraded).stream(), method, keypoints);
    }

    static double mean(Stream<WindowErrors> windows, Method method, IntPredicate keypoints) {
        double sum = 0;
        long count = 0;
        for (WindowErrors window : (Iterable<WindowErrors>) windows::iterator) {
            double[] errors = window.of(method);
            for (int j = 0; j < errors.length; j++) {
                if (keypoints.test(j) && Double.isFinite(errors[j])) {
                    sum += errors[j];
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
