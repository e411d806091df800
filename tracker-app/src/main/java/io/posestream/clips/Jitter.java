package io.posestream.clips;

import io.posestream.pose.Box;
import java.util.random.RandomGenerator;

/**
 * Boxes as a detector and a tracker give them: a little beside, a little too large or small, another way in each
 * picture.
 */
final class Jitter {
    private static final double LEAST_SHIFT = .03;
    private static final double MOST_SHIFT = .05;
    private static final double SIZE = .05;
    /** Standard deviations. */
    private static final double FARTHEST = 2.5;

    private Jitter() {}

    static Box around(Box box, RandomGenerator random) {
        double shift = random.nextDouble(LEAST_SHIFT, MOST_SHIFT);
        float factor = (float) (1 + SIZE * bounded(random));
        Box moved = box.translate(
                (float) (shift * bounded(random) * box.width()), (float) (shift * bounded(random) * box.height()));
        return moved.scaled(factor);
    }

    private static double bounded(RandomGenerator random) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, random.nextGaussian()));
    }
}
