package io.posestream.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.motion.MotionStep;
import io.posestream.pose.PlaneMotion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PointStateTest {

    @Property(tries = 200)
    void laterFramesShouldOnlyMakeSurer(
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double seconds,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double noise,
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double variance,
            @ForAll @DoubleRange(min = -50, max = 50) double seen) {
        MotionStep step = MotionStep.of(seconds, 0.7);
        PointState filtered = new PointState();
        filtered.begin(0, 0, 10, 100);
        filtered.advance(step, noise);
        filtered.observe(seen, -seen, variance);
        PointState predicted = new PointState();
        predicted.set(filtered);
        predicted.advance(step, noise);
        PointState next = new PointState();
        next.set(predicted);
        next.observe(2 * seen, seen, variance);

        PointState smoothed = new PointState();
        smoothed.set(filtered);
        smoothed.correct(step, PlaneMotion.STILL, predicted, next);

        assertThat(smoothed.xx).isPositive().isLessThanOrEqualTo(filtered.xx * (1 + 1e-9));
        assertThat(smoothed.vv).isPositive().isLessThanOrEqualTo(filtered.vv * (1 + 1e-9));
    }

    /** Weighted least squares over the whole path is what the pass back must give for a motion without noise. */
    @Property(tries = 100)
    void shouldFitAStraightLineWhenNothingDisturbsTheMotion(
            @ForAll @DoubleRange(min = -30, max = 30) double first,
            @ForAll @DoubleRange(min = -30, max = 30) double last) {
        MotionStep step = MotionStep.of(0.04, 1e6);
        PointState begun = new PointState();
        begun.begin(first, 0, 1, 1e8);
        PointState predicted = new PointState();
        predicted.set(begun);
        predicted.advance(step, 1e-9);
        PointState next = new PointState();
        next.set(predicted);
        next.observe(last, 0, 1);

        PointState smoothed = new PointState();
        smoothed.set(begun);
        smoothed.correct(step, PlaneMotion.STILL, predicted, next);

        assertThat(smoothed.x).as("two points make a line through both").isCloseTo(first, within(1e-3));
        assertThat(smoothed.vx).isCloseTo((last - first) / 0.04, within(1e-2 * (1 + Math.abs(last - first) / 0.04)));
    }

    @Property(tries = 100)
    void shouldCorrectAlikeWhetherTheCameraMovedOrTheCoordinates(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double angle,
            @ForAll @DoubleRange(min = 0.8, max = 1.2) double zoom,
            @ForAll @DoubleRange(min = -20, max = 20) double seen) {
        PlaneMotion motion = new PlaneMotion(
                zoom * Math.cos(angle), -zoom * Math.sin(angle), 30, zoom * Math.sin(angle), zoom * Math.cos(angle), 7);
        PointState still = corrected(PlaneMotion.STILL, seen);
        PointState moved = corrected(motion, seen);

        assertThat(moved.x).isCloseTo(still.x, within(1e-6));
        assertThat(moved.y).isCloseTo(still.y, within(1e-6));
        assertThat(moved.vx).isCloseTo(still.vx, within(1e-5));
        assertThat(moved.xx).isCloseTo(still.xx, within(1e-6));
    }

    private static PointState corrected(PlaneMotion motion, double seen) {
        MotionStep step = MotionStep.of(0.04, 0.7);
        double area = motion.scale() * motion.scale();
        PointState filtered = new PointState();
        filtered.begin(5, 3, 4, 400);
        PointState predicted = new PointState();
        predicted.set(filtered);
        predicted.carry(motion);
        predicted.advance(step, 900 * area);
        PointState next = new PointState();
        next.set(predicted);
        next.observe(motion.x(5 + seen, 3), motion.y(5 + seen, 3), 2 * area);
        filtered.correct(step, motion, predicted, next);
        return filtered;
    }
}
