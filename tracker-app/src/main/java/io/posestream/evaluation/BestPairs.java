package io.posestream.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

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
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        List<T> lefts = candidates.stream().map(Candidate::left).distinct().toList();
        List<T> rights = candidates.stream().map(Candidate::right).distinct().toList();
        Set<Integer> leftNodes = nodes(graph, 0, lefts.size());
        Set<Integer> rightNodes = nodes(graph, lefts.size(), rights.size());
        for (Candidate<T> candidate : candidates) {
            int left = lefts.indexOf(candidate.left());
            int right = lefts.size() + rights.indexOf(candidate.right());
            // One pair more outweighs whatever similarity all the others could gain.
            graph.setEdgeWeight(graph.addEdge(left, right), lefts.size() + candidate.similarity());
        }
        Map<T, T> pairs = new HashMap<>();
        for (DefaultWeightedEdge edge :
                new MaximumWeightBipartiteMatching<>(graph, leftNodes, rightNodes).getMatching()) {
            int one = graph.getEdgeSource(edge);
            int other = graph.getEdgeTarget(edge);
            pairs.put(lefts.get(Math.min(one, other)), rights.get(Math.max(one, other) - lefts.size()));
        }
        return pairs;
    }

    private static Set<Integer> nodes(SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph, int first, int count) {
        Set<Integer> nodes = IntStream.range(first, first + count).boxed().collect(Collectors.toSet());
        nodes.forEach(graph::addVertex);
        return nodes;
    }
}
