package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.temporal.PoseWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows changed at random: never into something that could not have been seen. */
class WindowChangeTest {
    @TempDir
    private Path folder = Path.of("");

    private List<PoseWindow> windows = List.of();

    @BeforeEach
    void walk() {
        windows = List.of(
                SmallCache.write(folder, List.of(WindowKind.REAL)).sample(0).window());
    }

    @Test
    void shouldBeItselfAfterTwoReversals() {
        PoseWindow window = windows.get(0);

        PoseWindow backwards = WindowChange.reversed(window);

        assertThat(backwards.at(-2).orElseThrow().slot())
                .isEqualTo(window.at(2).orElseThrow().slot());
        assertThat(backwards.at(-2).orElseThrow().captureTimeNs())
                .isEqualTo(window.at(-2).orElseThrow().captureTimeNs());
        assertThat(WindowChange.reversed(backwards)).isEqualTo(window);
    }

    @Test
    void shouldShowNothingOfTheFutureInPastOnlyWindows() {
        WindowChange change = new WindowChange(1, 0, 0, 0, .5, 1, 0);

        for (int seed = 0; seed < 50; seed++) {
            PoseWindow seen = change.apply(windows.get(0), new SplittableRandom(seed));

            assertThat(seen.at(1)).isEmpty();
            assertThat(seen.at(2)).isEmpty();
            assertThat(seen.at(-1).orElseThrow().captureTimeNs())
                    .isLessThan(seen.key().captureTimeNs());
        }
    }

    @Test
    void shouldKeepTheKeyAndItsAnswerWhateverHappensAround() {
        for (int seed = 0; seed < 200; seed++) {
            PoseWindow seen = WindowChange.DEFAULT.apply(windows.get(0), new SplittableRandom(seed));

            assertThat(seen.key()).isEqualTo(windows.get(0).key());
        }
    }

    @Test
    void shouldShowEachDirectionInItsShare() {
        List<PoseWindow> seen = IntStream.range(0, 4000)
                .mapToObj(seed -> WindowChange.DEFAULT.apply(windows.get(0), new SplittableRandom(seed)))
                .toList();

        long past = seen.stream()
                .filter(window -> window.at(1).isEmpty()
                        && window.at(2).isEmpty()
                        && window.at(-1).isPresent())
                .count();
        long whole = seen.stream()
                .filter(window ->
                        IntStream.of(-2, -1, 1, 2).allMatch(i -> window.at(i).isPresent()))
                .count();
        assertThat(past / 4000.0).isCloseTo(WindowChange.DEFAULT.pastOnly(), within(.03));
        assertThat(whole / 4000.0).isCloseTo((1 - .42 - .03 - .02) * .9, within(.03));
    }

    @Test
    void shouldStretchTimeAlikeForAllFrames() {
        WindowChange change = new WindowChange(0, 0, 0, 0, 0, 1.5, 0);

        PoseWindow seen = change.apply(windows.get(0), new SplittableRandom(3));

        double speed = seen.at(1).orElseThrow().captureTimeNs() / 40e6;
        assertThat(speed).isBetween(1 / 1.5, 1.5).isNotCloseTo(1, within(1e-3));
        assertThat(seen.at(-2).orElseThrow().captureTimeNs() / 40e6).isCloseTo(-2 * speed, within(1e-6));
    }
}
