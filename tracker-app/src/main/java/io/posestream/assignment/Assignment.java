package io.posestream.assignment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Pairs rows with columns so that the sum of similarities is greatest (the assignment problem; Kuhn 1955). Pairs below
 * a gate are never made, so rows and columns may stay alone.
 */
public final class Assignment {

    /** Says of a row that it has no column. */
    public static final int NONE = -1;

    private Assignment() {}

    /**
     * @param similarity rows x columns, none negative
     * @param gate pairs less similar are not made; above 0
     * @return for each row its column, or {@link #NONE}
     */
    public static int[] solve(double[][] similarity, int columns, double gate) {
        int rows = similarity.length;
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, NONE);
        if (rows == 0 || columns == 0) {
            return columnOf;
        }
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> left = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (similarity[row][column] >= gate && similarity[row][column] > 0) {
                    addVertex(graph, left, row);
                    addVertex(graph, right, rows + column);
                    graph.setEdgeWeight(graph.addEdge(row, rows + column), similarity[row][column]);
                }
            }
        }
        if (graph.edgeSet().isEmpty()) {
            return columnOf;
        }
        for (DefaultWeightedEdge pair : new MaximumWeightBipartiteMatching<>(graph, left, right).getMatching()) {
            int one = graph.getEdgeSource(pair);
            int other = graph.getEdgeTarget(pair);
            columnOf[Math.min(one, other)] = Math.max(one, other) - rows;
        }
        return columnOf;
    }

    private static void addVertex(
            SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph, Set<Integer> side, int vertex) {
        if (side.add(vertex)) {
            graph.addVertex(vertex);
        }
    }
}
