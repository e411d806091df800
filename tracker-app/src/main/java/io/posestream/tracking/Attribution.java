package io.posestream.tracking;

import io.posestream.pose.Box;
import io.posestream.pose.Oks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says whose body each observation shows. Where two people stand in each other's way, a look at one is often answered
 * with the pose of the other; taken at its word it moves the one's track onto the other, and both ids go astray.
 *
 * <pre>
 *   owner of a pose   the track whose predicted pose it fits best, if it fits at all
 *   several, one body the look whose box lies best on the owner's is the owner's own
 *   the others        a detector's box on somebody else stays, without the pose: somebody is there, hidden
 *                     a guessed box says nothing and goes
 * </pre>
 */
final class Attribution {

    /** A pose that fits a prediction less is nobody's yet. */
    private static final double FITS = 0.5;

    /** Two looks whose poses are this similar show one body. */
    private static final double SAME_BODY = 0.5;

    /** A box fits a track clearly better when it overlaps its prediction by so much more. */
    private static final float CLEARLY = 0.2f;

    private final Oks oks;

    Attribution(Oks oks) {
        this.oks = oks;
    }

    /** @param tracks those believed, advanced to now */
    List<Observation> apply(List<Observation> observations, List<Track> tracks) {
        if (oks.keypoints() == 0 || tracks.size() < 2) {
            return observations;
        }
        List<Expectation> expected = tracks.stream().map(Track::expectation).toList();
        Map<Expectation, List<Observation>> byOwner = new LinkedHashMap<>();
        List<Observation> clear = new ArrayList<>(observations.size());
        for (Observation seen : observations) {
            owner(seen, expected)
                    .ifPresentOrElse(
                            owner -> byOwner.computeIfAbsent(owner, o -> new ArrayList<>())
                                    .add(seen),
                            () -> clear.add(seen));
        }
        byOwner.forEach((owner, claims) -> clear.addAll(settle(owner, claims, observations, expected)));
        return clear;
    }

    private Optional<Expectation> owner(Observation seen, List<Expectation> expected) {
        return expected.stream()
                .filter(candidate -> fit(seen, candidate) >= FITS)
                .max(Comparator.comparingDouble(candidate -> fit(seen, candidate)));
    }

    private double fit(Observation seen, Expectation candidate) {
        return oks.between(seen.pose(), candidate.pose(), meanArea(seen.box(), candidate.box()));
    }

    private List<Observation> settle(
            Expectation owner, List<Observation> claims, List<Observation> all, List<Expectation> expected) {
        Observation own = Collections.max(
                claims,
                Comparator.comparingDouble((Observation claim) -> owner.box().iou(claim.box()))
                        .thenComparing(DuplicateSuppression.BEST_FIRST.reversed()));
        List<Observation> settled = new ArrayList<>(claims.size());
        for (Observation claim : claims) {
            boolean borrowed = claim != own && sameBody(claim, own) || isSeenElsewhere(owner, claim, all);
            if (!borrowed || !liesOnAnother(claim.box(), owner, expected)) {
                settled.add(claim);
            } else if (claim.detected()) {
                settled.add(claim.withoutPose());
            }
        }
        return settled;
    }

    private boolean sameBody(Observation one, Observation other) {
        return oks.between(one.pose(), other.pose(), meanArea(one.box(), other.box())) >= SAME_BODY;
    }

    /** A detector saw a box that is the owner's much rather than this one, whatever pose the model found in it. */
    private static boolean isSeenElsewhere(Expectation owner, Observation claim, List<Observation> all) {
        float here = owner.box().iou(claim.box());
        return all.stream()
                .anyMatch(other -> other != claim
                        && other.detected()
                        && owner.box().iou(other.box()) > here + CLEARLY);
    }

    private static boolean liesOnAnother(Box box, Expectation owner, List<Expectation> expected) {
        return expected.stream()
                .anyMatch(other -> other != owner && other.box().iou(box) > owner.box().iou(box));
    }

    private static double meanArea(Box one, Box other) {
        return Math.sqrt((double) one.area() * other.area());
    }
}
