package io.posestream.tracking;

import io.posestream.pose.Oks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One person, one observation: of those that show the same body the best is kept. */
final class DuplicateSuppression {

    /**
     * What a detector saw before what we guessed, then the better score. Position breaks ties, so that the order in
     * which observations come never matters.
     */
    static final Comparator<Observation> BEST_FIRST = Comparator.comparing((Observation o) -> !o.detected())
            .thenComparing(Comparator.comparingDouble(Observation::score).reversed())
            .thenComparingDouble(o -> o.box().x())
            .thenComparingDouble(o -> o.box().y())
            .thenComparingDouble(o -> o.box().width())
            .thenComparingDouble(o -> o.box().height());

    private final Oks oks;
    private final double duplicateOks;

    DuplicateSuppression(Oks oks, double duplicateOks) {
        this.oks = oks;
        this.duplicateOks = duplicateOks;
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

    boolean sameBody(Observation one, Observation other) {
        if (one.box().intersection(other.box()) == 0) {
            return false;
        }
        double area = Math.sqrt((double) one.box().area() * other.box().area());
        return oks.between(one.pose(), other.pose(), area) >= duplicateOks;
    }
}
