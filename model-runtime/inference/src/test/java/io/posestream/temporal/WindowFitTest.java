package io.posestream.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Keypoint;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowFitTest {
    /** Does not expect people to stand. */
    private static final MotionNoise ANY_SPEED = new MotionNoise(50_000, 1e5, 2.5, 1, 2.385);

    private final RobustRts robust = new RobustRts(ANY_SPEED);
    private final LocalLinear line = new LocalLinear();

    @Property(tries = 60)
    void anExactLineShouldStayThatLine(@ForAll @IntRange(max = 9999) int seed, @ForAll @IntRange(max = 16) int j) {
        PoseWindow window = Windows.walking(seed);
        Keypoint truth = window.key().pose().keypoint(j);

        for (WindowFit fit : new WindowFit[] {robust, line}) {
            assertNear(fit.fit(window, j), truth, 0.01);
            assertNear(fit.fit(window.causal(), j), truth, 0.01);
            assertNear(fit.fit(Windows.moved(window, 0, j, Keypoint.absent()), j), truth, 0.01);
        }
    }

    @Property(tries = 60)
    void placesShouldMoveWithThePicture(
            @ForAll @IntRange(max = 9999) int seed,
            @ForAll @IntRange(max = 16) int j,
            @ForAll @DoubleRange(min = 0.3, max = 3) double factor,
            @ForAll @DoubleRange(min = -200, max = 200) double dx) {
        PoseWindow window = Windows.moved(Windows.walking(seed), 1, j, Keypoint.seen(320, 210, 0.4f));
        PoseWindow moved = Windows.transformed(window, factor, dx, 50);

        for (WindowFit fit : new WindowFit[] {new RobustRts(MotionNoise.DEFAULT), line}) {
            Keypoint here = fit.fit(window, j);
            Keypoint expected = here.at((float) (factor * here.x() + dx), (float) (factor * here.y() + 50));
            assertNear(fit.fit(moved, j), expected, 0.02);
        }
    }

    @Property(tries = 60)
    void backwardsShouldGiveTheSame(@ForAll @IntRange(max = 9999) int seed, @ForAll @IntRange(max = 16) int j) {
        PoseWindow window = Windows.moved(Windows.walking(seed), 0, j, Keypoint.seen(300, 200, 0.5f));
        List<Look> looks = new ArrayList<>();
        for (int i = PoseWindow.REACH; i >= -PoseWindow.REACH; i--) {
            Look look = window.at(i).orElseThrow();
            looks.add(Windows.look(-i, look.crop(), look.pose()));
        }

        assertNear(line.fit(new PoseWindow(looks), j), line.fit(window, j), 0.01);
        assertNear(robust.fit(new PoseWindow(looks), j), robust.fit(window, j), 0.05);
    }

    @Test
    void oneWildKeyShouldBeOverruledByItsNeighboursButNotByTheLine() {
        PoseWindow window = Windows.walking(3);
        Keypoint truth = window.key().pose().keypoint(9);
        PoseWindow wild = Windows.moved(window, 0, 9, Keypoint.seen(truth.x() + 60, truth.y(), 0.5f));

        assertNear(robust.fit(wild, 9), truth, 1);
        assertThat(Math.abs(line.fit(wild, 9).x() - truth.x())).isGreaterThan(8);
        Estimate estimate = robust.estimate(Observations.of(wild, 9));
        assertThat(estimate.keyWeight()).isLessThan(0.05);
    }

    @Test
    void aLowScoreShouldCountForLess() {
        PoseWindow window = Windows.walking(4);
        Keypoint truth = window.key().pose().keypoint(9);
        Keypoint sure = robust.fit(Windows.moved(window, 0, 9, Keypoint.seen(truth.x() + 4, truth.y(), 0.9f)), 9);
        Keypoint unsure = robust.fit(Windows.moved(window, 0, 9, Keypoint.seen(truth.x() + 4, truth.y(), 0.1f)), 9);

        assertThat(sure.x() - truth.x()).isGreaterThan(2 * (unsure.x() - truth.x()));
        assertThat(unsure.x()).isGreaterThan(truth.x());
    }

    @Test
    void sigmaShouldShrinkWithEveryFrameSeen() {
        PoseWindow window = Windows.walking(5);
        PoseWindow alone = Windows.with(Windows.with(window.causal(), -1, null), -2, null);

        double all = robust.estimate(Observations.of(window, 0)).sigma();
        double past = robust.estimate(Observations.of(window.causal(), 0)).sigma();
        double single = robust.estimate(Observations.of(alone, 0)).sigma();
        assertThat(all).isLessThan(past);
        assertThat(past).isLessThan(single);
        assertNear(robust.fit(alone, 0), window.key().pose().keypoint(0), 0.001);
    }

    @Test
    void shouldStayMissingWhereNoFrameShowsIt() {
        PoseWindow window = Windows.walking(6);
        for (int i = -PoseWindow.REACH; i <= PoseWindow.REACH; i++) {
            window = Windows.moved(window, i, 2, Keypoint.absent());
        }

        assertThat(robust.fit(window).keypoint(2).missing()).isTrue();
        assertThat(line.fit(window).keypoint(2).missing()).isTrue();
        assertThat(robust.fit(window).keypoint(3).missing()).isFalse();
    }

    private static void assertNear(Keypoint actual, Keypoint expected, double pixels) {
        assertThat(Math.hypot(actual.x() - expected.x(), actual.y() - expected.y()))
                .isCloseTo(0, within(pixels));
    }
}
