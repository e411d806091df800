package io.posestream.evaluation;

import io.posestream.assignment.Assignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs as many of two sides as possible, then as similar as possible (Kuhn 1955). Pairs not added are never made. */
final class BestPairs<T> {

    private record Candidate<T>(T left, T right, double similarity) {}

    private final List<Candidate<T>> candidates = new ArrayList<>();

    /** @param similarity 0..1 */
    void add(T left, T right, double similarity) {
        candidates.add(new Candidate<>(left, right, similarity));
    }

    /** @return right of left */
    Map<T, T> solve() {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        List<T> lefts = candidates.stream().map(Candidate::left).distinct().toList();
        List<T> rights = candidates.stream().map(Candidate::right).distinct().toList();
        double[][] worth = new double[lefts.size()][rights.size()];
        for (Candidate<T> candidate : candidates) {
            // One pair more outweighs whatever similarity all the others could gain.
            worth[lefts.indexOf(candidate.left())][rights.indexOf(candidate.right())] =
                    lefts.size() + candidate.similarity();
        }
        int[] rightOf = Assignment.solve(worth, rights.size(), 1);
        Map<T, T> pairs = new HashMap<>();
        for (int left = 0; left < rightOf.length; left++) {
            if (rightOf[left] != Assignment.NONE) {
                pairs.put(lefts.get(left), rights.get(rightOf[left]));
            }
        }
        return pairs;
    }
}
