package io.posestream.smoothing;

/**
 * Tells movement from jitter: the running mean of innovations, in standard deviations, stays near 0 for jitter and
 * grows when they keep pointing the same way.
 */
final class Trend {
    /** Surprise (squared mean against its variance) that jitter alone is thought to make. */
    private static final double JITTER = 1.5;

    /** Surprise above that at which a movement is certain. */
    private static final double CERTAIN = 4;

    private final double noticeSeconds;
    private double x;
    private double y;
    private double variance = 1;

    /** @param noticeSeconds over which innovations are averaged */
    Trend(double noticeSeconds) {
        this.noticeSeconds = noticeSeconds;
    }

    /**
     * The next innovation, in standard deviations of the measurement.
     *
     * @param predictedVariance of the position before the measurement, in variances of the measurement
     * @return 0 = jitter, 1 = certainly moving
     */
    double add(double seconds, double innovationX, double innovationY, double predictedVariance) {
        double keep = Math.exp(-seconds / noticeSeconds);
        double take = 1 - keep;
        x = keep * x + take * innovationX;
        y = keep * y + take * innovationY;
        variance = keep * keep * variance + take * take * (predictedVariance + 1);
        double surprise = (x * x + y * y) / variance;
        double certainty = Math.max(0, Math.min(1, (surprise - JITTER) / CERTAIN));
        return certainty * certainty;
    }

    record State(double x, double y, double variance) {}

    State state() {
        return new State(x, y, variance);
    }

    void restore(State state) {
        x = state.x();
        y = state.y();
        variance = state.variance();
    }

    void clear() {
        x = 0;
        y = 0;
        variance = 1;
    }
}
