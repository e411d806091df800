package io.posestream.tracking;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Oks;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices when a model takes a person's left for the right, as it does with people seen from behind or from the side: a
 * pair of keypoints then fits the prediction far better with its names exchanged. Each pair is judged for itself, since
 * legs go wrong without arms; one too close together to be judged goes with the majority. Remembers one track; not
 * thread-safe.
 */
final class SideSwapGuard {

    /** Exchanged names must be likelier than those told by this much (0..1): legs that pass each other are equal. */
    private static final double CLEARLY = 0.4;

    /** And must fit well themselves: what fits neither way is somebody moving, not a mistake of names. */
    private static final double FITS = 0.6;

    /** Someone told the other way round for longer has turned, or was begun wrongly. */
    private static final long BELIEVED_AFTER_MS = 400;

    private final Oks oks;
    private final List<Integer> mirror;
    private final int[] verdicts;
    private final Insistence exchanged;

    SideSwapGuard(Skeleton skeleton, Oks oks) {
        this.oks = oks;
        mirror = skeleton.swap();
        verdicts = new int[skeleton.size()];
        exchanged = new Insistence(skeleton.size(), BELIEVED_AFTER_MS);
    }

    Insistence.State state() {
        return exchanged.state();
    }

    void restore(Insistence.State state) {
        exchanged.restore(state);
    }

    /**
     * @param area of the body, square pixels
     * @return the pose with exchanged pairs put right; the same object when nothing was wrong
     */
    Pose repair(Pose seen, Expectation expected, double area, long timeNs) {
        int majority = judge(seen, expected, area);
        List<Keypoint> repaired = null;
        for (int left = 0; left < verdicts.length; left++) {
            int right = mirror.get(left);
            boolean odd = left < right && (verdicts[left] == 0 ? majority : verdicts[left]) > 0;
            if (exchanged.doubts(left, odd, timeNs)) {
                repaired = repaired == null ? new ArrayList<>(seen.keypoints()) : repaired;
                repaired.set(left, seen.keypoint(right));
                repaired.set(right, seen.keypoint(left));
            }
        }
        return repaired == null ? seen : new Pose(repaired);
    }

    /** @return more than 0 when more pairs are exchanged than told rightly */
    private int judge(Pose seen, Expectation expected, double area) {
        int sum = 0;
        for (int left = 0; left < verdicts.length; left++) {
            int right = mirror.get(left);
            verdicts[left] = left < right ? verdict(left, right, seen, expected, area) : 0;
            sum += verdicts[left];
        }
        return sum;
    }

    /** @return 1 exchanged, -1 right, 0 too close together or too uncertain to tell */
    private int verdict(int left, int right, Pose seen, Expectation expected, double area) {
        double told = Math.min(
                likeness(left, seen.keypoint(left), expected, area),
                likeness(right, seen.keypoint(right), expected, area));
        double other = Math.min(
                likeness(left, seen.keypoint(right), expected, area),
                likeness(right, seen.keypoint(left), expected, area));
        if (Math.abs(other - told) < CLEARLY) {
            return 0;
        }
        return other > told ? (other >= FITS ? 1 : 0) : -1;
    }

    private double likeness(int i, Keypoint seen, Expectation expected, double area) {
        return oks.likeness(i, seen, expected.pose().keypoint(i), area, expected.variances()[i]);
    }
}
