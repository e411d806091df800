package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.motion.MotionStep;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MotionFilterTest {

    private static final double NOISE = 100;

    private final MotionFilter filter = new MotionFilter(1);

    @Property(tries = 100)
    void shouldPredictTheSameInOneStepAsInMany(
            @ForAll @DoubleRange(min = 0.02, max = 3) double seconds,
            @ForAll @DoubleRange(min = -50, max = 50) double drift) {
        MotionFilter once = begun();
        MotionFilter often = begun();
        once.advance(0, MotionStep.of(seconds, 0.5), NOISE, drift);
        for (int i = 0; i < 10; i++) {
            often.advance(0, MotionStep.of(seconds / 10, 0.5), NOISE, drift);
        }
        assertThat(often.position(0)).isCloseTo(once.position(0), within(1e-6));
        assertThat(often.velocity(0)).isCloseTo(once.velocity(0), within(1e-6));
        assertThat(often.variance(0)).isCloseTo(once.variance(0), within(1e-6));
    }

    @Test
    void shouldMoveEvenlyAtFirstAndDriftInTheEnd() {
        MotionFilter moving = begun();
        moving.advance(0, MotionStep.of(0.01, 2), NOISE, 0);
        assertThat(moving.position(0)).isCloseTo(10 + 0.01 * 30, within(1e-3));

        moving.advance(0, MotionStep.of(100, 2), NOISE, 5);
        assertThat(moving.velocity(0)).isCloseTo(5, within(1e-6));
    }

    @Test
    void shouldLearnTheVelocityOfEvenMotion() {
        filter.begin(0, 0, 0, 1, 10_000);
        for (int i = 1; i <= 20; i++) {
            filter.advance(0, MotionStep.of(0.1, 10), NOISE, 0);
            filter.observe(0, 4.0 * i, 1);
        }
        assertThat(filter.velocity(0)).isCloseTo(40, within(2.0));
        assertThat(filter.position(0)).isCloseTo(80, within(0.5));
    }

    @Test
    void shouldGrowUncertainUnseenAndCertainWhenSeen() {
        filter.begin(0, 0, 0, 1, 1);
        filter.advance(0, MotionStep.of(0.5, 2), NOISE, 0);
        double unseen = filter.variance(0);
        assertThat(unseen).isGreaterThan(1);

        filter.observe(0, 0, 1);
        assertThat(filter.variance(0)).isLessThan(1);
    }

    @Test
    void shouldHardlyFollowAnOutlier() {
        filter.begin(0, 0, 0, 1, 1);
        filter.observe(0, 1000, 1);

        assertThat(filter.position(0)).isBetween(0.0, 20.0);
    }

    private static MotionFilter begun() {
        MotionFilter begun = new MotionFilter(1);
        begun.begin(0, 10, 30, 4, 25);
        return begun;
    }
}
