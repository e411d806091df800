package io.posestream.dataset.posetrack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IgnoreRegionTest {

    private static IgnoreRegion region(double... xy) {
        List<IgnoreRegion.Corner> corners = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(new IgnoreRegion.Corner(xy[i], xy[i + 1]));
        }
        return new IgnoreRegion(corners);
    }

    @Test
    void shouldHoldItsInsideButNotItsEdge() {
        IgnoreRegion square = region(0, 0, 10, 0, 10, 10, 0, 10);

        assertThat(square.contains(5, 5)).isTrue();
        assertThat(square.contains(10, 5)).isFalse();
        assertThat(square.contains(0, 0)).isFalse();
        assertThat(square.contains(-1, 5)).isFalse();
        assertThat(square.contains(5, 11)).isFalse();
    }

    @Test
    void shouldLeaveOutADent() {
        IgnoreRegion arrow = region(0, 0, 10, 0, 5, 5, 10, 10, 0, 10);

        assertThat(arrow.contains(2, 5)).isTrue();
        assertThat(arrow.contains(8, 5)).isFalse();
    }

    @Property(tries = 200)
    void shouldAgreeWithThePolygonOfJava(@ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int corners) {
        Random random = new Random(seed);
        Polygon expected = new Polygon();
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            int x = random.nextInt(100);
            int y = random.nextInt(100);
            expected.addPoint(x, y);
            xy[2 * i] = x;
            xy[2 * i + 1] = y;
        }
        double x = 100 * random.nextDouble();
        double y = 100 * random.nextDouble();

        assertThat(region(xy).contains(x, y)).isEqualTo(expected.contains(x, y));
    }
}
