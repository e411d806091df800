package io.posestream.assignment;

import java.util.Arrays;

/**
 * Gives every row a column of its own at the least total cost, row by row along shortest augmenting paths (Jonker and
 * Volgenant 1987, in the rectangular form of Crouse, "On implementing 2D rectangular assignment algorithms", IEEE
 * Transactions on Aerospace and Electronic Systems 52(4), 2016). Exact, O(rows^2 columns), and always the same answer:
 * among equally short paths one that ends at a free column wins, and where all costs are equal row i gets column i, as
 * in the solver that the reference implementations of tracking metrics use. Lives for one problem.
 */
final class ShortestAugmentingPaths {
    private static final int NOBODY = -1;

    private final double[][] cost;
    private final int columns;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] columnOf;
    private final int[] rowOf;

    /** Of the search for the present row. */
    private final double[] distance;

    private final int[] cameFrom;
    private final int[] open;
    private int openCount;

    /** @param cost rows x columns, finite, not more rows than columns */
    ShortestAugmentingPaths(double[][] cost, int columns) {
        this.cost = cost;
        this.columns = columns;
        this.rowPrice = new double[cost.length];
        this.columnPrice = new double[columns];
        this.columnOf = filled(cost.length);
        this.rowOf = filled(columns);
        this.distance = new double[columns];
        this.cameFrom = new int[columns];
        this.open = new int[columns];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NOBODY);
        return array;
    }

    /** @return for each row its column */
    int[] solve() {
        for (int row = 0; row < cost.length; row++) {
            int end = search(row);
            correctPrices(row, distance[end]);
            augment(row, end);
        }
        return columnOf;
    }

    /** @return the free column at the end of the shortest path from {@code start} */
    private int search(int start) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        for (int i = 0; i < columns; i++) {
            open[i] = columns - 1 - i;
        }
        openCount = columns;
        int row = start;
        double travelled = 0;
        while (true) {
            int nearest = visit(row, travelled);
            int column = open[nearest];
            travelled = distance[column];
            open[nearest] = open[--openCount];
            open[openCount] = column;
            if (rowOf[column] == NOBODY) {
                return column;
            }
            row = rowOf[column];
        }
    }

    /** Shortens the ways to open columns that lead over a row; returns the place of the nearest one. */
    private int visit(int row, double travelled) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < openCount; place++) {
            int column = open[place];
            double way = travelled + cost[row][column] - rowPrice[row] - columnPrice[column];
            if (way < distance[column]) {
                distance[column] = way;
                cameFrom[column] = row;
            }
            if (distance[column] < least || (distance[column] == least && rowOf[column] == NOBODY)) {
                least = distance[column];
                nearest = place;
            }
        }
        return nearest;
    }

    /** Keeps every cost at least as high as the prices of its row and column together. */
    private void correctPrices(int start, double length) {
        rowPrice[start] += length;
        for (int place = openCount; place < columns; place++) {
            int column = open[place];
            if (rowOf[column] != NOBODY) {
                rowPrice[rowOf[column]] += length - distance[column];
            }
            columnPrice[column] -= length - distance[column];
        }
    }

    private void augment(int start, int end) {
        int column = end;
        int row;
        do {
            row = cameFrom[column];
            rowOf[column] = row;
            int before = columnOf[row];
            columnOf[row] = column;
            column = before;
        } while (row != start);
    }
}
