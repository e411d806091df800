package io.posestream.propagation;

import java.util.Arrays;

/** The middle one, which a few that are far off do not move. */
final class Median {
    private Median() {}

    /** @return of the first {@code count} values; 0 of none */
    static double of(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }
}
