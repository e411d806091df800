package io.posestream.temporal;

import io.posestream.pose.Keypoint;
import java.util.Arrays;

/**
 * Robust smoothing of a window: constant velocity, and measurements that do not fit lose weight. Iteratively reweighted
 * least squares with Cauchy's weights {@code 1 / (1 + (r / c)^2)}; c starts wide and narrows, so that the first
 * doubtful measurement does not settle the matter (graduated non-convexity, Black and Rangarajan 1996).
 */
public record RobustRts(MotionNoise noise) implements WindowFit {
    /** Multiples of Cauchy's constant, round by round. */
    private static final double[] WIDTHS = {4, 2, 1, 1};

    @Override
    public Keypoint fit(PoseWindow window, int keypoint) {
        Observations observations = Observations.of(window, keypoint);
        return observations.any()
                ? estimate(observations).in(window, keypoint)
                : window.key().pose().keypoint(keypoint);
    }

    /** @param observations at least one */
    Estimate estimate(Observations observations) {
        int[] places = places(observations);
        double[] seconds = pick(observations.seconds(), places);
        double[] x = pick(observations.x(), places);
        double[] y = pick(observations.y(), places);
        double[] deviation = new double[places.length];
        double[] weight = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            deviation[i] = noise.deviation(observations.score()[places[i]]);
            weight[i] = observations.seen()[places[i]] ? 1 : 0;
        }
        ConstantVelocity motion = new ConstantVelocity(seconds, noise);
        motion.run(x, y, variances(deviation, weight));
        for (double width : WIDTHS) {
            reweigh(motion, x, y, deviation, weight, width * noise.tail());
            motion.run(x, y, variances(deviation, weight));
        }
        int key = Arrays.binarySearch(places, PoseWindow.REACH);
        return new Estimate(
                motion.x(key),
                motion.y(key),
                Math.sqrt(motion.variance(key)),
                weight[key],
                residual(motion, x, y, deviation, weight));
    }

    private static void reweigh(
            ConstantVelocity motion, double[] x, double[] y, double[] deviation, double[] weight, double width) {
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                double ratio = Math.hypot(x[i] - motion.x(i), y[i] - motion.y(i)) / (deviation[i] * width);
                weight[i] = 1 / (1 + ratio * ratio);
            }
        }
    }

    private static double residual(
            ConstantVelocity motion, double[] x, double[] y, double[] deviation, double[] weight) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                double distance = Math.hypot(x[i] - motion.x(i), y[i] - motion.y(i)) / deviation[i];
                sum += weight[i] * distance * distance;
                weights += weight[i];
            }
        }
        return Math.sqrt(sum / weights);
    }

    private static double[] variances(double[] deviation, double[] weight) {
        double[] variance = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            variance[i] = deviation[i] * deviation[i] / weight[i];
        }
        return variance;
    }

    /** Where something was seen, and the key, which is asked for. */
    private static int[] places(Observations observations) {
        int[] places = new int[PoseWindow.LENGTH];
        int count = 0;
        for (int i = 0; i < PoseWindow.LENGTH; i++) {
            if (observations.seen()[i] || i == PoseWindow.REACH) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}
