package io.posestream.simulator.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.Viewpoint;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class LensTest {
    private static final Viewpoint LEVEL = new Viewpoint(new Vec3(0, 1.5, 0), 0, Math.toRadians(90));

    @Example
    void shouldProjectByThePinholeFormula() {
        // 90 degrees across 800 pixels: focal length 400 pixels
        Lens lens = Lens.at(LEVEL, 0, 0, 0, 800, 600);
        Vec3 seen = lens.project(new Vec3(1, 2.5, -4));
        assertThat(seen.x()).isCloseTo(400 + 400 * 1 / 4.0, within(1e-9));
        assertThat(seen.y()).isCloseTo(300 - 400 * 1 / 4.0, within(1e-9));
        assertThat(seen.z()).isCloseTo(4, within(1e-9));
    }

    @Example
    void shouldMoveThePictureAgainstTheCamera() {
        Vec3 point = new Vec3(0, 1.5, -5);
        assertThat(Lens.at(LEVEL, .1, 0, 0, 800, 600).project(point).x()).isLessThan(400);
        assertThat(Lens.at(LEVEL, 0, .1, 0, 800, 600).project(point).y()).isLessThan(300);
    }

    @Example
    void shouldEnlargeAboutTheMiddleWhenItZooms() {
        Vec3 seen = Lens.at(LEVEL, 0, 0, 0, 800, 600).zoomed(1.5).project(new Vec3(1, 2.5, -4));
        assertThat(seen.x()).isCloseTo(400 + 1.5 * 100, within(1e-9));
        assertThat(seen.y()).isCloseTo(300 - 1.5 * 100, within(1e-9));
    }

    @Property
    void shouldSendRaysBackThroughTheProjectedPoint(
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = 0, max = 3) double y,
            @ForAll @DoubleRange(min = -15, max = -3) double z,
            @ForAll @DoubleRange(min = -.2, max = .2) double pan,
            @ForAll @DoubleRange(min = -.2, max = .3) double tilt,
            @ForAll @DoubleRange(min = -.1, max = .1) double roll) {
        Lens lens = Lens.at(LEVEL, pan, tilt, roll, 800, 600);
        Vec3 seen = lens.project(new Vec3(x, y, z));
        Vec3 back = lens.position().along(lens.ray(seen.x(), seen.y()), seen.z());
        assertThat(back.distance(new Vec3(x, y, z))).isLessThan(1e-9);
    }
}
