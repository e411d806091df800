package io.posestream.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void shouldPreferTheBestSumToTheBestPair() {
        double[][] similarity = {{0.9, 0.8}, {0.8, 0.1}};

        assertThat(Assignment.solve(similarity, 2, 0.05)).containsExactly(1, 0);
    }

    @Test
    void shouldLeaveAloneWhoMatchesNobody() {
        double[][] similarity = {{0.9, 0.15}, {0.8, 0.1}};

        assertThat(Assignment.solve(similarity, 2, 0.2)).containsExactly(0, Assignment.NONE);
        assertThat(Assignment.solve(new double[][] {{}, {}}, 0, 0.2)).containsExactly(Assignment.NONE, Assignment.NONE);
        assertThat(Assignment.solve(new double[0][], 3, 0.2)).isEmpty();
        assertThat(Assignment.solve(new double[][] {{0}}, 1, 0)).containsExactly(Assignment.NONE);
    }

    @Property(tries = 100)
    void shouldBeAsGoodAsTryingEverything(
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[][] similarity = new double[rows][columns];
        for (double[] row : similarity) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextDouble();
            }
        }
        double sum = 0;
        int[] columnOf = Assignment.solve(similarity, columns, 0.3);
        for (int row = 0; row < rows; row++) {
            sum += columnOf[row] == Assignment.NONE ? 0 : similarity[row][columnOf[row]];
        }
        assertThat(sum).isCloseTo(best(similarity, 0, 0), within(1e-9));
    }

    private static double best(double[][] similarity, int row, int takenColumns) {
        if (row == similarity.length) {
            return 0;
        }
        double best = best(similarity, row + 1, takenColumns);
        for (int column = 0; column < similarity[row].length; column++) {
            if (((takenColumns >> column) & 1) == 0 && similarity[row][column] >= 0.3) {
                best = Math.max(
                        best, similarity[row][column] + best(similarity, row + 1, takenColumns | (1 << column)));
            }
        }
        return best;
    }
}
