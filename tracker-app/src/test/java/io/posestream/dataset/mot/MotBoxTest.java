package io.posestream.dataset.mot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MotBoxTest {

    @Test
    void shouldOverlapByCommonAreaOverBoth() {
        MotBox box = new MotBox(0, 0, 10, 10);

        assertThat(box.iou(new MotBox(5, 0, 10, 10))).isCloseTo(50 / 150.0, within(1e-12));
        assertThat(box.iou(new MotBox(10, 0, 10, 10))).isZero();
        assertThat(box.iou(new MotBox(2, 2, 0, 5))).isZero();
        assertThat(new MotBox(1, 1, 0, 0).iou(new MotBox(1, 1, 0, 0))).isZero();
    }

    @Property(tries = 200)
    void shouldBeSymmetricAndPerfectWithItself(
            @ForAll @DoubleRange(min = -500, max = 2000) double left,
            @ForAll @DoubleRange(min = -500, max = 2000) double otherLeft,
            @ForAll @DoubleRange(min = 0.01, max = 500) double width) {
        MotBox one = new MotBox(left, 3.3, width, 40.1);
        MotBox other = new MotBox(otherLeft, 10, 80, width);

        assertThat(one.iou(one)).isEqualTo(1);
        assertThat(one.iou(other)).isEqualTo(other.iou(one)).isBetween(0.0, 1.0);
    }
}
