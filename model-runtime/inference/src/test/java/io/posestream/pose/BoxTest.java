package io.posestream.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class BoxTest {

    @Property(tries = 200)
    void shouldOverlapItselfWhollyWhereverItIs(
            @ForAll @FloatRange(min = -5000, max = 5000) float x,
            @ForAll @FloatRange(min = 1, max = 1000) float width,
            @ForAll @FloatRange(min = 1, max = 1000) float height) {
        Box box = new Box(x, 4, width, height);

        assertThat(box.iou(box)).isCloseTo(1f, within(1e-3f));
    }

    @Property(tries = 200)
    void shouldNotCareWhoAsksForTheOverlap(
            @ForAll @FloatRange(min = -10, max = 10) float dx, @ForAll @FloatRange(min = 1, max = 20) float size) {
        Box one = new Box(0, 0, 10, 10);
        Box other = new Box(dx, 2, size, size);

        assertThat(one.iou(other)).isEqualTo(other.iou(one)).isBetween(0f, 1f);
    }
}
