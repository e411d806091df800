package io.posestream.tracking;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Skeleton.Link;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Notices limbs that are suddenly much longer or shorter than this person's own: the model has put a wrist on a
 * neighbour or on the elbow. Lengths are compared among each other, so that coming nearer, or a box cut by a table,
 * changes nothing:
 *
 * <pre>
 *   ratio_l  = length of limb l now / as it ran so far
 *   growth   = median of the ratios: how the whole body grew in the picture
 *   odd when ratio_l / growth is outside SHORTEST .. LONGEST
 * </pre>
 *
 * <p>Remembers one track; not thread-safe.
 */
final class LimbLengthGuard {

    /** An arm that turns towards the camera shortens over several frames, and this much only for good. */
    private static final double SHORTEST = 0.3;

    private static final double LONGEST = 1.8;

    /** A limb shorter than this share of the longest is drowned in noise: a ratio of it says nothing. */
    private static final double LEAST_SHARE = 0.25;

    /** Fewer limbs do not tell how the body grew. */
    private static final int ENOUGH_LIMBS = 5;

    /** Ends that score less are no measure. */
    private static final float MIN_SCORE = 0.2f;

    /** The running length follows over about this time. */
    private static final double FOLLOW_S = 0.5;

    /** A limb told odd for longer is as it is told. */
    private static final long BELIEVED_AFTER_MS = 400;

    private static final double NS_PER_SECOND = 1e9;

    /** The length of a limb whose ends are not both seen. */
    private static final double UNKNOWN = -1;

    private final List<Link> limbs;
    private final double[] running;
    private final double[] lengths;
    private final double[] ratios;
    private final Insistence odd;
    private long lastNs;

    LimbLengthGuard(Skeleton skeleton, long timeNs, Pose first) {
        limbs = skeleton.links();
        running = new double[limbs.size()];
        lengths = new double[limbs.size()];
        ratios = new double[limbs.size()];
        odd = new Insistence(limbs.size(), BELIEVED_AFTER_MS);
        lastNs = timeNs;
        for (int l = 0; l < running.length; l++) {
            running[l] = length(limbs.get(l), first);
        }
    }

    /** @param running lengths as they ran so far */
    record State(double[] running, Insistence.State odd, long lastNs) {}

    State state() {
        return new State(running.clone(), odd.state(), lastNs);
    }

    void restore(State state) {
        System.arraycopy(state.running(), 0, running, 0, running.length);
        odd.restore(state.odd());
        lastNs = state.lastNs();
    }

    /** @return keypoints at which an odd limb ends: of both ends the one farther from where it was expected */
    BitSet implausible(Pose seen, Expectation expected, long timeNs) {
        double growth = measure(seen);
        double follow = 1 - Math.exp(-(timeNs - lastNs) / NS_PER_SECOND / FOLLOW_S);
        lastNs = timeNs;
        BitSet implausible = new BitSet();
        for (int l = 0; l < lengths.length; l++) {
            boolean doubted = odd.doubts(l, growth > 0 && isOdd(l, growth), timeNs);
            if (doubted) {
                implausible.set(culprit(limbs.get(l), seen, expected));
            } else if (lengths[l] != UNKNOWN) {
                running[l] = running[l] == UNKNOWN ? lengths[l] : running[l] + follow * (lengths[l] - running[l]);
            }
            if ((doubted || lengths[l] == UNKNOWN) && growth > 0 && running[l] != UNKNOWN) {
                running[l] *= 1 + follow * (growth - 1);
            }
        }
        return implausible;
    }

    /** @return median ratio; 0 when there are too few limbs */
    private double measure(Pose seen) {
        int known = 0;
        for (int l = 0; l < lengths.length; l++) {
            lengths[l] = length(limbs.get(l), seen);
            if (lengths[l] != UNKNOWN && running[l] > 0) {
                ratios[known++] = lengths[l] / running[l];
            }
        }
        Arrays.sort(ratios, 0, known);
        return known < ENOUGH_LIMBS ? 0 : ratios[known / 2];
    }

    private boolean isOdd(int limb, double growth) {
        if (lengths[limb] == UNKNOWN || running[limb] == UNKNOWN) {
            return false;
        }
        double longest = Arrays.stream(running).max().orElse(0);
        double before = Math.max(running[limb], LEAST_SHARE * longest) * growth;
        return lengths[limb] > LONGEST * before
                || (running[limb] > LEAST_SHARE * longest && lengths[limb] < SHORTEST * before);
    }

    private static double length(Link limb, Pose seen) {
        Keypoint from = seen.keypoint(limb.from());
        Keypoint to = seen.keypoint(limb.to());
        boolean measurable = !from.missing() && !to.missing() && from.score() >= MIN_SCORE && to.score() >= MIN_SCORE;
        return measurable ? Math.hypot(from.x() - to.x(), from.y() - to.y()) : UNKNOWN;
    }

    private static int culprit(Link limb, Pose seen, Expectation expected) {
        return surprise(limb.from(), seen, expected) > surprise(limb.to(), seen, expected) ? limb.from() : limb.to();
    }

    private static double surprise(int i, Pose seen, Expectation expected) {
        Keypoint found = seen.keypoint(i);
        Keypoint predicted = expected.pose().keypoint(i);
        return predicted.missing() ? 0 : Math.hypot(found.x() - predicted.x(), found.y() - predicted.y());
    }
}
