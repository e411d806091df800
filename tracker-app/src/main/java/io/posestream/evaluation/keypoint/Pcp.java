package io.posestream.evaluation.keypoint;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.List;

/**
 * Percentage of correct parts (Ferrari et al., CVPR 2008), a part being a limb between two keypoints:
 *
 * <pre>
 *   strict   both ends lie within alpha limb lengths of their truth
 *   loose    the mean of both distances is within alpha limb lengths
 * </pre>
 *
 * A limb counts when truth has both ends visible and apart; one with an end that was not found is wrong. Immutable.
 *
 * @param alpha true limb lengths, commonly 0.5
 */
public record Pcp(List<Skeleton.Link> limbs, double alpha, Rule rule) {

    /** How two ends make a limb. */
    public enum Rule {
        STRICT,
        LOOSE
    }

    public Pcp {
        limbs = List.copyOf(limbs);
    }

    /** All limbs of one person. */
    public Pck.Count count(Pose truth, Pose found) {
        return perLimb(truth, found).stream().reduce(Pck.Count.NONE, Pck.Count::plus);
    }

    /** One person, in the order of the limbs. */
    public List<Pck.Count> perLimb(Pose truth, Pose found) {
        return limbs.stream().map(limb -> judge(limb, truth, found)).toList();
    }

    private Pck.Count judge(Skeleton.Link limb, Pose truth, Pose found) {
        Keypoint from = truth.keypoint(limb.from());
        Keypoint to = truth.keypoint(limb.to());
        if (!JointDistances.isVisible(from) || !JointDistances.isVisible(to)) {
            return Pck.Count.NONE;
        }
        double length = JointDistances.between(from, to);
        if (length == 0) {
            return Pck.Count.NONE;
        }
        double near = distance(from, found.keypoint(limb.from()));
        double far = distance(to, found.keypoint(limb.to()));
        double off = rule == Rule.STRICT ? Math.max(near, far) : (near + far) / 2;
        return Pck.Count.ofOne(off / length <= alpha);
    }

    private static double distance(Keypoint known, Keypoint claimed) {
        return claimed.missing() ? Double.POSITIVE_INFINITY : JointDistances.between(known, claimed);
    }
}
