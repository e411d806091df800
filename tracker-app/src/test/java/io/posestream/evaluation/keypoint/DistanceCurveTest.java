package io.posestream.evaluation.keypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistanceCurveTest {
    private final DistanceCurve curve = new DistanceCurve();

    @Test
    void shouldReadShareAndAreaOffThreeJoints() {
        curve.add(0);
        curve.add(100);
        curve.add(Double.POSITIVE_INFINITY);
        curve.add(JointDistances.UNCOUNTED);

        assertThat(curve.within(99)).isEqualTo(1 / 3.0);
        assertThat(curve.within(100)).isEqualTo(2 / 3.0);
        // Limits 0, 50, 100, 150 see 1, 1, 2, 2 of 3 joints.
        assertThat(curve.area(150, 4)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void shouldGiveAPerfectPoseTheWholeArea() {
        curve.add(0);

        assertThat(curve.area(150, 31)).isEqualTo(1);
    }

    @Test
    void shouldHaveNoShareOfNothing() {
        assertThat(curve.within(1)).isNaN();
    }

    @Property(tries = 100)
    void shouldNeverFall(
            @ForAll @Size(min = 1, max = 20) double[] distances, @ForAll @DoubleRange(min = 0, max = 1) double limit) {
        DistanceCurve any = new DistanceCurve();
        for (double distance : distances) {
            any.add(Math.abs(distance) % 1);
        }

        assertThat(any.within(limit + 0.1)).isGreaterThanOrEqualTo(any.within(limit));
        assertThat(any.area(1, 11)).isBetween(0.0, 1.0);
    }
}
