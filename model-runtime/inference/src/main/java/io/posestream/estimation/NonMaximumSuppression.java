package io.posestream.estimation;

import io.posestream.pose.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps, of boxes that show the same person, the best one. */
final class NonMaximumSuppression {
    private NonMaximumSuppression() {}

    /** @return best first; no two overlap by more than {@code maxIou} */
    static List<Detection> apply(List<Detection> candidates, float maxIou) {
        List<Detection> byScore = new ArrayList<>(candidates);
        byScore.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : byScore) {
            if (kept.stream().noneMatch(better -> better.box().iou(candidate.box()) > maxIou)) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
