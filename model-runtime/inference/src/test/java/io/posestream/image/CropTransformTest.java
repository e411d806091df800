package io.posestream.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class CropTransformTest {

    @Property(tries = 300)
    void shouldComeBackToWhereItStarted(
            @ForAll @FloatRange(min = -200, max = 2000) float left,
            @ForAll @FloatRange(min = 2, max = 1500) float width,
            @ForAll @FloatRange(min = 2, max = 1500) float height,
            @ForAll @FloatRange(min = 0, max = 2000) float x) {
        CropTransform crop = CropTransform.around(new Box(left, 40, width, height), 1.25f, 192, 256);

        assertThat(crop.toSourceX(crop.toInputX(x))).isCloseTo(x, within(0.02f));
        assertThat(crop.toSourceY(crop.toInputY(x))).isCloseTo(x, within(0.02f));
    }

    @Property(tries = 300)
    void shouldShowTheWholeGrownBox(
            @ForAll @FloatRange(min = -200, max = 2000) float left,
            @ForAll @FloatRange(min = 2, max = 1500) float width,
            @ForAll @FloatRange(min = 2, max = 1500) float height) {
        Box box = new Box(left, 40, width, height);
        CropTransform crop = CropTransform.around(box, 1.25f, 192, 256);
        Box grown = box.scaled(1.25f);

        assertThat(crop.toInputX(grown.x())).isGreaterThan(-0.1f);
        assertThat(crop.toInputX(grown.right())).isLessThan(192.1f);
        assertThat(crop.toInputY(grown.y())).isGreaterThan(-0.1f);
        assertThat(crop.toInputY(grown.bottom())).isLessThan(256.1f);
    }
}
