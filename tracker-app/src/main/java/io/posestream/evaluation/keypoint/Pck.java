package io.posestream.evaluation.keypoint;

import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import java.util.Arrays;
import java.util.List;

/**
 * Percentage of correct keypoints:
 *
 * <pre>
 *   keypoint i is correct when  |p_i - g_i| / reference &lt;= alpha
 *
 *   p  found position, g  true position
 * </pre>
 *
 * PCK@0.2 by person size or torso; PCKh@0.5 is {@code new Pck(ReferenceLength.head(), 0.5)}. Which joints count is told
 * in {@link JointDistances}; one that was not found is wrong. Immutable.
 */
public final class Pck {

    private final JointDistances distances;
    private final double alpha;

    /** @param alpha reference lengths within which a keypoint counts as right */
    public Pck(ReferenceLength reference, double alpha) {
        this.distances = new JointDistances(reference);
        this.alpha = alpha;
    }

    /** Keypoints of one person, or of many; limbs for {@link Pcp}. */
    public record Count(long visible, long correct) {
        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(visible + other.visible, correct + other.correct);
        }

        /** 0..1; NaN of nothing. */
        public double share() {
            return (double) correct / visible;
        }

        static Count ofOne(boolean correct) {
            return new Count(1, correct ? 1 : 0);
        }
    }

    /** All joints of one person. */
    public Count count(Pose truth, Box box, Pose found) {
        return perJoint(truth, box, found).stream().reduce(Count.NONE, Count::plus);
    }

    /**
     * One person, in the order of the pose.
     *
     * @param box as {@link ReferenceLength#of} wants it
     */
    public List<Count> perJoint(Pose truth, Box box, Pose found) {
        return Arrays.stream(distances.of(truth, box, found))
                .mapToObj(distance -> Double.isNaN(distance) ? Count.NONE : Count.ofOne(distance <= alpha))
                .toList();
    }
}
