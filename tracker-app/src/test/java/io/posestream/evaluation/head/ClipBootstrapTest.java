package io.posestream.evaluation.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A difference is only as sure as there are clips that show it. */
class ClipBootstrapTest {

    @Test
    void shouldBeSureOfWhatEveryClipShowsAlike() {
        List<WindowErrors> windows = new ArrayList<>();
        for (int clip = 0; clip < 10; clip++) {
            windows.add(window("clip-" + clip, 8, 10));
        }

        ClipBootstrap.Difference found = ClipBootstrap.of(windows, Method.REFINED, Method.RTS);

        assertThat(found.relative()).isCloseTo(-.2, within(1e-9));
        assertThat(found.low()).isCloseTo(-.2, within(1e-9));
        assertThat(found.high()).isCloseTo(-.2, within(1e-9));
        assertThat(found.clips()).isEqualTo(10);
    }

    @Test
    void shouldNotTakeManyWindowsOfOneClipForManyProofs() {
        List<WindowErrors> windows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            windows.add(window("easy", 2, 10));
        }
        windows.add(window("hard", 300, 200));
        windows.add(window("harder", 450, 300));

        ClipBootstrap.Difference found = ClipBootstrap.of(windows, Method.REFINED, Method.RTS);

        assertThat(found.relative()).isNegative();
        assertThat(found.high()).isPositive();
    }

    @Test
    void shouldLeaveKeypointsWithoutTruthOut() {
        WindowErrors window = new WindowErrors(
                TrialSet.REAL,
                "clip",
                true,
                Map.of(Method.REFINED, new double[] {Double.NaN, 6}, Method.RTS, new double[] {Double.NaN, 4}));

        assertThat(ClipBootstrap.of(List.of(window), Method.REFINED, Method.RTS).relative())
                .isCloseTo(.5, within(1e-9));
        assertThat(new HeadFigures(List.of(window)).mean(TrialSet.REAL, true, Method.RTS))
                .isEqualTo(4);
    }

    @Test
    void shouldKnowNothingWithoutWindows() {
        assertThat(ClipBootstrap.of(List.of(), Method.REFINED, Method.RTS).relative())
                .isNaN();
    }

    @Test
    void shouldNameTheWorstClipThatHasEnoughWindows() {
        List<WindowErrors> windows = List.of(
                window("good", 9, 10),
                window("good", 9, 10),
                window("bad", 12, 10),
                window("bad", 12, 10),
                window("once", 90, 10));

        assertThat(ClipBootstrap.worstClip(windows, Method.REFINED, Method.RTS, 2))
                .isCloseTo(.2, within(1e-9));
    }

    private static WindowErrors window(String clip, double refined, double rts) {
        return new WindowErrors(
                TrialSet.SIMULATED,
                clip,
                false,
                Map.of(Method.REFINED, new double[] {refined, refined}, Method.RTS, new double[] {rts, rts}));
    }
}
