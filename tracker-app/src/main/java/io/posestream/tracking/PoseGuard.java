package io.posestream.tracking;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Oks;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a pose model told of one person, made plausible by what is known of that person: sides put right, and keypoints
 * at the end of an impossible limb replaced by the prediction, imputed and of little score. What the model told stays
 * as it was; this is a copy. One per track, fed with every pose of it.
 */
final class PoseGuard {

    /** Score left to a keypoint that is not where the model says. */
    private static final float DOUBT = 0.3f;

    private final SideSwapGuard sides;
    private final LimbLengthGuard limbs;

    PoseGuard(Skeleton skeleton, Oks oks, long timeNs, Pose first) {
        sides = new SideSwapGuard(skeleton, oks);
        limbs = new LimbLengthGuard(skeleton, timeNs, first);
    }

    record State(Insistence.State sides, LimbLengthGuard.State limbs) {}

    State state() {
        return new State(sides.state(), limbs.state());
    }

    PoseGuard(Skeleton skeleton, Oks oks, TrackSnapshot saved) {
        this(skeleton, oks, saved.life().nowNs(), saved.last().pose());
        sides.restore(saved.memory().guard().sides());
        limbs.restore(saved.memory().guard().limbs());
    }

    /** @param expected before the pose is taken in */
    Pose check(Pose seen, Expectation expected, long timeNs) {
        Pose righted = sides.repair(seen, expected, expected.box().area(), timeNs);
        BitSet implausible = limbs.implausible(righted, expected, timeNs);
        if (implausible.isEmpty()) {
            return righted;
        }
        List<Keypoint> checked = new ArrayList<>(righted.keypoints());
        implausible.stream()
                .forEach(i -> checked.set(
                        i, doubted(righted.keypoint(i), expected.pose().keypoint(i))));
        return new Pose(checked);
    }

    private static Keypoint doubted(Keypoint told, Keypoint predicted) {
        Keypoint place = predicted.missing() ? told : predicted;
        return new Keypoint(place.x(), place.y(), DOUBT * told.score(), told.visibility(), true, false);
    }
}
