package io.posestream.evaluation.motion;

/**
 * Compares the published velocities of a trail with true ones of some time before. For every delay up to a reach the
 * same published velocities are compared, those whose truth is known for all of them. One owner.
 */
final class DelayedTruth {
    private final double[] timeMs;
    private final double[][] truth;
    private final double[][] published;
    private final double reachMs;

    /** Greatest true speed along each axis, px/ms. */
    private final double[] topSpeed = new double[2];

    DelayedTruth(Trail trail, double reachMs) {
        int size = trail.size();
        this.reachMs = reachMs;
        timeMs = new double[size];
        truth = new double[2][size];
        published = new double[2][size];
        for (int i = 0; i < size; i++) {
            Trail.Point point = trail.point(i);
            timeMs[i] = point.timeMs();
            truth[0][i] = point.trueX();
            truth[1][i] = point.trueY();
            published[0][i] = point.x();
            published[1][i] = point.y();
            if (i > 0) {
                topSpeed[0] = Math.max(topSpeed[0], Math.abs(speed(truth[0], i)));
                topSpeed[1] = Math.max(topSpeed[1], Math.abs(speed(truth[1], i)));
            }
        }
    }

    void addTo(Covariance pooled, double delayMs) {
        for (int axis = 0; axis < truth.length; axis++) {
            int segment = 1;
            double from = Double.NaN;
            for (int i = 0; i < timeMs.length; i++) {
                if (timeMs[i] - reachMs < timeMs[0] || timeMs[i] + reachMs > timeMs[timeMs.length - 1]) {
                    continue;
                }
                double then = timeMs[i] - delayMs;
                while (timeMs[segment] < then) {
                    segment++;
                }
                double to = between(truth[axis], segment, then);
                if (!Double.isNaN(from)) {
                    double interval = timeMs[i] - timeMs[i - 1];
                    double said = speed(published[axis], i);
                    pooled.add(
                            Math.max(-topSpeed[axis], Math.min(topSpeed[axis], said)),
                            (to - from) / interval,
                            interval);
                }
                from = to;
            }
            pooled.endGroup();
        }
    }

    private double speed(double[] positions, int i) {
        return (positions[i] - positions[i - 1]) / (timeMs[i] - timeMs[i - 1]);
    }

    /** Linear between the ends of a segment. */
    private double between(double[] positions, int segment, double then) {
        double share = (then - timeMs[segment - 1]) / (timeMs[segment] - timeMs[segment - 1]);
        return positions[segment - 1] + share * (positions[segment] - positions[segment - 1]);
    }
}
