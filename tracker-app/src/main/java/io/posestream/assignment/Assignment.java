package io.posestream.assignment;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the sum of similarities is greatest (the assignment problem; Kuhn 1955). Exact; the
 * same input always gives the same answer.
 */
public final class Assignment {

    /** Says of a row that it has no column. */
    public static final int NONE = -1;

    private Assignment() {}

    /**
     * Pairs below a gate are never made, so rows and columns may stay alone.
     *
     * @param similarity rows x columns, none negative
     * @param gate pairs less similar are not made; above 0
     * @return for each row its column, or {@link #NONE}
     */
    public static int[] solve(double[][] similarity, int columns, double gate) {
        double[][] worth = new double[similarity.length][columns];
        for (int row = 0; row < similarity.length; row++) {
            for (int column = 0; column < columns; column++) {
                worth[row][column] = similarity[row][column] >= gate ? similarity[row][column] : 0;
            }
        }
        int[] columnOf = complete(worth, columns);
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] != NONE && worth[row][columnOf[row]] <= 0) {
                columnOf[row] = NONE;
            }
        }
        return columnOf;
    }

    /**
     * Pairs as many as there are of the smaller side, however little they are worth.
     *
     * @param worth rows x columns, finite
     * @return for each row its column, or {@link #NONE} where there are more rows than columns
     */
    public static int[] complete(double[][] worth, int columns) {
        int rows = worth.length;
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, NONE);
        if (rows == 0 || columns == 0) {
            return columnOf;
        }
        if (rows <= columns) {
            return new ShortestAugmentingPaths(costs(worth, columns, false), columns).solve();
        }
        int[] rowOf = new ShortestAugmentingPaths(costs(worth, columns, true), rows).solve();
        for (int column = 0; column < columns; column++) {
            columnOf[rowOf[column]] = column;
        }
        return columnOf;
    }

    /** What is worth most costs least. */
    private static double[][] costs(double[][] worth, int columns, boolean transposed) {
        int rows = worth.length;
        double[][] costs = transposed ? new double[columns][rows] : new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (transposed) {
                    costs[column][row] = -worth[row][column];
                } else {
                    costs[row][column] = -worth[row][column];
                }
            }
        }
        return costs;
    }
}
