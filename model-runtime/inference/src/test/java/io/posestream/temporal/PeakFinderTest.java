package io.posestream.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Keypoint;
import java.nio.FloatBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PeakFinderTest {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 64;

    private final FloatBuffer maps = FloatBuffer.allocate(5 + 2 * WIDTH * HEIGHT);

    @Property(tries = 100)
    void shouldFindABellBetweenCells(
            @ForAll @DoubleRange(min = 2, max = 45) double x, @ForAll @DoubleRange(min = 2, max = 61) double y) {
        FloatBuffer map = FloatBuffer.allocate(5 + 2 * WIDTH * HEIGHT);
        bell(map, 1, x, y, 0.8);

        HeatmapPeaks peaks = PeakFinder.DEFAULT.find(map, 5, 2, HEIGHT, WIDTH, Windows.crop(0.5, 700, 300));

        Keypoint peak = peaks.perKeypoint().get(1).get(0);
        assertThat(peaks.perKeypoint().get(0)).isEmpty();
        assertThat(peaks.perKeypoint().get(1)).hasSize(1);
        assertThat((double) peak.x()).isCloseTo(700 + (4 * x - 96) / 0.5, within(1.0));
        assertThat((double) peak.y()).isCloseTo(300 + (4 * y - 128) / 0.5, within(1.0));
        // The highest cell is up to half a cell away on both axes.
        assertThat((double) peak.score()).isBetween(0.8 * Math.exp(-0.5 / 4) - 1e-6, 0.8 + 1e-6);
    }

    @Test
    void shouldGiveTheThreeHighestHighestFirst() {
        double[] heights = {0.3, 0.9, 0.1, 0.6, 0.03};
        for (int i = 0; i < heights.length; i++) {
            bell(maps, 0, 8 + 8 * i, 60 - 10 * i, heights[i]);
        }

        List<Keypoint> peaks = PeakFinder.DEFAULT
                .find(maps, 5, 1, HEIGHT, WIDTH, Windows.crop(1, 96, 128))
                .perKeypoint()
                .get(0);

        assertThat(peaks).extracting(Keypoint::x).containsExactly(64f, 128f, 32f);
        assertThat(peaks).extracting(Keypoint::score).containsExactly(0.9f, 0.6f, 0.3f);
    }

    @Test
    void shouldCountAPlateauOnceAndTheRimToo() {
        maps.put(5, 0.5f).put(6, 0.5f).put(5 + WIDTH, 0.5f).put(5 + WIDTH * HEIGHT - 1, 0.4f);

        assertThat(PeakFinder.DEFAULT
                        .find(maps, 5, 1, HEIGHT, WIDTH, Windows.crop(1, 96, 128))
                        .perKeypoint()
                        .get(0))
                .extracting(Keypoint::x)
                .containsExactly(0f, 188f);
    }

    private static void bell(FloatBuffer maps, int keypoint, double x, double y, double height) {
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                int at = 5 + (keypoint * HEIGHT + row) * WIDTH + column;
                double square = (column - x) * (column - x) + (row - y) * (row - y);
                maps.put(at, Math.max(maps.get(at), (float) (height * Math.exp(-square / 4))));
            }
        }
    }
}
