package io.posestream.tracking;

import io.posestream.pose.Box;

/**
 * SORT's Kalman filter on (centre x, centre y, area, width / height), constant velocity in all but the last. Its
 * covariances start diagonal and its model couples a coordinate with its own velocity only, so that the 7-dimensional
 * filter of the paper falls into four small ones. Pixels and frames.
 */
final class SortBoxFilter {

    private static final int AREA = 2;
    private static final int ASPECT = 3;

    private static final double[] MEASUREMENT_NOISE = {1, 1, 10, 10};
    private static final double[] VELOCITY_NOISE = {0.01, 0.01, 0.0001, 0};
    private static final double POSITION_NOISE = 1;
    private static final double FIRST_VARIANCE = 10;
    private static final double FIRST_VELOCITY_VARIANCE = 10_000;

    private final double[] x;
    private final double[] v = new double[4];
    private final double[] xx = new double[4];
    private final double[] xv = new double[4];
    private final double[] vv = new double[4];

    SortBoxFilter(Box first) {
        x = measured(first);
        for (int i = 0; i < 4; i++) {
            xx[i] = FIRST_VARIANCE;
            vv[i] = i == ASPECT ? 0 : FIRST_VELOCITY_VARIANCE;
        }
    }

    void predict() {
        if (x[AREA] + v[AREA] <= 0) {
            v[AREA] = 0;
        }
        for (int i = 0; i < 4; i++) {
            x[i] += v[i];
            xx[i] += 2 * xv[i] + vv[i] + POSITION_NOISE;
            xv[i] += vv[i];
            vv[i] += VELOCITY_NOISE[i];
        }
    }

    void observe(Box seen) {
        double[] z = measured(seen);
        for (int i = 0; i < 4; i++) {
            double gainX = xx[i] / (xx[i] + MEASUREMENT_NOISE[i]);
            double gainV = xv[i] / (xx[i] + MEASUREMENT_NOISE[i]);
            double innovation = z[i] - x[i];
            x[i] += gainX * innovation;
            v[i] += gainV * innovation;
            vv[i] -= gainV * xv[i];
            xv[i] -= gainX * xv[i];
            xx[i] -= gainX * xx[i];
        }
    }

    Box box() {
        double width = Math.sqrt(Math.max(0, x[AREA] * x[ASPECT]));
        double height = width == 0 ? 0 : x[AREA] / width;
        return new Box((float) (x[0] - width / 2), (float) (x[1] - height / 2), (float) width, (float) height);
    }

    private static double[] measured(Box box) {
        return new double[] {box.centerX(), box.centerY(), box.area(), box.width() / box.height()};
    }
}
