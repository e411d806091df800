package io.posestream.tracking;

import io.posestream.motion.MotionStep;
import io.posestream.pose.PlaneMotion;

/**
 * Kalman filters, one per coordinate, each with position and velocity (Kalman 1960; motion as in {@link MotionStep}).
 * Coordinates are independent, so every covariance is 2x2 and a step is a handful of multiplications. Pixels and
 * seconds.
 */
final class MotionFilter {

    /** Innovations beyond so many standard deviations count as outliers: they pull, but ever less. */
    private static final double OUTLIER_DEVIATIONS = 3;

    private final double[] x;
    private final double[] v;
    private final double[] xx;
    private final double[] xv;
    private final double[] vv;
    private final boolean[] known;

    /** All that is believed, one entry per coordinate. */
    record State(double[] x, double[] v, double[] xx, double[] xv, double[] vv, boolean[] known) {}

    MotionFilter(State state) {
        x = state.x().clone();
        v = state.v().clone();
        xx = state.xx().clone();
        xv = state.xv().clone();
        vv = state.vv().clone();
        known = state.known().clone();
    }

    State state() {
        return new State(x.clone(), v.clone(), xx.clone(), xv.clone(), vv.clone(), known.clone());
    }

    MotionFilter(int coordinates) {
        x = new double[coordinates];
        v = new double[coordinates];
        xx = new double[coordinates];
        xv = new double[coordinates];
        vv = new double[coordinates];
        known = new boolean[coordinates];
    }

    /** Takes over what {@code other} believes; both have the same number of coordinates. */
    void copyFrom(MotionFilter other) {
        System.arraycopy(other.x, 0, x, 0, x.length);
        System.arraycopy(other.v, 0, v, 0, v.length);
        System.arraycopy(other.xx, 0, xx, 0, xx.length);
        System.arraycopy(other.xv, 0, xv, 0, xv.length);
        System.arraycopy(other.vv, 0, vv, 0, vv.length);
        System.arraycopy(other.known, 0, known, 0, known.length);
    }

    boolean knows(int i) {
        return known[i];
    }

    double position(int i) {
        return x[i];
    }

    double velocity(int i) {
        return v[i];
    }

    double variance(int i) {
        return xx[i];
    }

    void begin(int i, double position, double velocity, double positionVariance, double velocityVariance) {
        x[i] = position;
        v[i] = velocity;
        xx[i] = positionVariance;
        xv[i] = 0;
        vv[i] = velocityVariance;
        known[i] = true;
    }

    /** @param noise density of the acceleration noise, square pixels per cubed second */
    void advance(int i, MotionStep step, double noise, double drift) {
        x[i] = step.ahead(x[i], v[i], drift);
        v[i] = step.keep() * v[i] + (1 - step.keep()) * drift;
        xx[i] += step.reach() * (2 * xv[i] + step.reach() * vv[i]) + noise * step.noiseXx();
        xv[i] = step.keep() * (xv[i] + step.reach() * vv[i]) + noise * step.noiseXv();
        vv[i] = step.keep() * step.keep() * vv[i] + noise * step.noiseVv();
    }

    /** @param variance of the measurement, square pixels */
    void observe(int i, double measured, double variance) {
        double innovation = measured - x[i];
        double surprise = innovation * innovation / ((xx[i] + variance) * OUTLIER_DEVIATIONS * OUTLIER_DEVIATIONS);
        double total = xx[i] + variance * Math.max(1, surprise);
        double gainX = xx[i] / total;
        double gainV = xv[i] / total;
        x[i] += gainX * innovation;
        v[i] += gainV * innovation;
        vv[i] -= gainV * xv[i];
        xv[i] -= gainX * xv[i];
        xx[i] -= gainX * xx[i];
    }

    /**
     * The plane moves under two coordinates of one point. They stay independent, though a turn would mix their errors.
     */
    void move(int i, int j, PlaneMotion motion) {
        double xi = x[i];
        x[i] = motion.x(xi, x[j]);
        x[j] = motion.y(xi, x[j]);
        double vi = v[i];
        v[i] = motion.xx() * vi + motion.xy() * v[j];
        v[j] = motion.yx() * vi + motion.yy() * v[j];
        mix(xx, i, j, motion);
        mix(xv, i, j, motion);
        mix(vv, i, j, motion);
    }

    private static void mix(double[] variances, int i, int j, PlaneMotion motion) {
        double vi = variances[i];
        double vj = variances[j];
        variances[i] = motion.xx() * motion.xx() * vi + motion.xy() * motion.xy() * vj;
        variances[j] = motion.yx() * motion.yx() * vi + motion.yy() * motion.yy() * vj;
    }

    double ahead(int i, MotionStep step, double drift) {
        return step.ahead(x[i], v[i], drift);
    }
}
