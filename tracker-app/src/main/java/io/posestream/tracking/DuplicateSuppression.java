package io.posestream.tracking;

import io.posestream.pose.BoxFit;
import io.posestream.pose.Oks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * One person, one observation: of those that show the same body the best is kept. Where someone is hidden, the model
 * finds whoever stands in front, and the hidden one must not follow them. Two detections that are sure may be two
 * people close together: they are measured by the mean of both sizes, other looks by the greater.
 */
final class DuplicateSuppression {

    /**
     * The box that is best the body's own first, then the better score. Position breaks ties, so that the order in
     * which observations come never matters.
     */
    static final Comparator<Observation> BEST_FIRST = Comparator.comparingDouble(DuplicateSuppression::ownness)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Observation::score).reversed())
            .thenComparingDouble(o -> o.box().x())
            .thenComparingDouble(o -> o.box().y())
            .thenComparingDouble(o -> o.box().width())
            .thenComparingDouble(o -> o.box().height());

    /** A look that is not sure shows nobody new when it is this similar to a better one. */
    private static final double SECOND_LOOK_OKS = 0.5;

    /** What a detector saw is likelier somebody's box than what we guessed. */
    private static final double DETECTED_BONUS = 0.3;

    private final Oks oks;
    private final double duplicateOks;
    private final Predicate<Observation> sure;

    /** @param sure which observations a detector is sure of */
    DuplicateSuppression(Oks oks, double duplicateOks, Predicate<Observation> sure) {
        this.oks = oks;
        this.duplicateOks = duplicateOks;
        this.sure = sure;
    }

    /** @return the best of each person, best first */
    List<Observation> apply(List<Observation> observations) {
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(BEST_FIRST);
        List<Observation> kept = new ArrayList<>(sorted.size());
        for (Observation candidate : sorted) {
            if (kept.stream().noneMatch(better -> sameBody(better, candidate))) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    /** @return whether {@code other} shows the body that {@code better} shows */
    boolean sameBody(Observation better, Observation other) {
        double one = better.box().area();
        double two = other.box().area();
        return sure.test(other)
                ? likeness(better, other, Math.sqrt(one * two)) >= duplicateOks
                : likeness(better, other, Math.max(one, two)) >= SECOND_LOOK_OKS;
    }

    private static double ownness(Observation seen) {
        return BoxFit.of(seen.pose(), seen.box()) + (seen.detected() ? DETECTED_BONUS : 0);
    }

    private double likeness(Observation one, Observation other, double area) {
        return oks.between(one.pose(), other.pose(), area);
    }
}
