package io.posestream.evaluation.motion;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Trails of a keypoint that swings like a limb: two frequencies, hundreds of pixels. */
final class Motions {
    static final DoubleUnaryOperator SWING =
            ms -> 100 * Math.sin(2 * Math.PI * ms / 1300) + 30 * Math.sin(2 * Math.PI * ms / 570 + 1);
    static final DoubleUnaryOperator REST = ms -> 300;

    private Motions() {}

    /** Intervals of 40 ms, each up to {@code uneven} longer or shorter. */
    static double[] times(int count, double unevenMs, Random random) {
        double[] times = new double[count];
        for (int i = 1; i < count; i++) {
            times[i] = times[i - 1] + 40 + unevenMs * (2 * random.nextDouble() - 1);
        }
        return times;
    }

    /** @param noise standard deviation per axis, px */
    static Trail trail(double[] times, DoubleUnaryOperator motion, double delayMs, double noise, Random random) {
        Trail trail = new Trail();
        for (double ms : times) {
            trail.add(new Trail.Point(
                    ms,
                    motion.applyAsDouble(ms),
                    2 * motion.applyAsDouble(ms + 200),
                    motion.applyAsDouble(ms - delayMs) + noise * random.nextGaussian(),
                    2 * motion.applyAsDouble(ms + 200 - delayMs) + noise * random.nextGaussian()));
        }
        return trail;
    }
}
