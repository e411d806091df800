package io.posestream.evaluation.keypoint;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.util.Arrays;

/**
 * How far each joint lies from its truth, in reference lengths. Only joints count that are visible in truth; one that
 * was not found is infinitely far. A person whose reference is shorter than a pixel has no measure, and none of its
 * joints count.
 *
 * @param reference what length 1 is
 */
public record JointDistances(ReferenceLength reference) {

    /** Stands for a joint that does not count. */
    public static final double UNCOUNTED = Double.NaN;

    private static final double MIN_REFERENCE = 1;

    /**
     * @param box as {@link ReferenceLength#of} wants it
     * @return one per joint, in the order of the pose; {@link #UNCOUNTED} or 0 to infinity
     */
    public double[] of(Pose truth, Box box, Pose found) {
        double[] distances = new double[truth.size()];
        double length = reference.of(truth, box);
        if (!(length >= MIN_REFERENCE)) {
            Arrays.fill(distances, UNCOUNTED);
            return distances;
        }
        for (int i = 0; i < distances.length; i++) {
            Keypoint known = truth.keypoint(i);
            Keypoint claimed = found.keypoint(i);
            if (!isVisible(known)) {
                distances[i] = UNCOUNTED;
            } else {
                distances[i] = claimed.missing() ? Double.POSITIVE_INFINITY : between(known, claimed) / length;
            }
        }
        return distances;
    }

    static boolean isVisible(Keypoint known) {
        return !known.missing()
                && (known.visibility() == Visibility.VISIBLE || known.visibility() == Visibility.UNSPECIFIED);
    }

    /** Pixels. */
    static double between(Keypoint one, Keypoint other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
