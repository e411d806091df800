package io.posestream.simulator.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.simulator.geometry.RoundCone;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.Viewpoint;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The closed form against brute force: the nearest front of two thousand balls along the axis. */
class ConeSurfaceTest {
    private static final int BALLS = 2_000;
    private static final Lens LENS = Lens.at(new Viewpoint(Vec3.ZERO, 0, Math.toRadians(60)), 0, 0, 0, 400, 300);

    @Property(tries = 2000)
    void shouldFindTheNearestFrontOfTheSweptBall(
            @ForAll @DoubleRange(min = -.3, max = .3) double x,
            @ForAll @DoubleRange(min = -.3, max = .3) double y,
            @ForAll @DoubleRange(min = -.4, max = .4) double z,
            @ForAll @DoubleRange(min = .03, max = .12) double radiusA,
            @ForAll @DoubleRange(min = .03, max = .12) double radiusB,
            @ForAll @DoubleRange(min = 0, max = 1) double across,
            @ForAll @DoubleRange(min = 0, max = 1) double down) {
        ScreenCone cone = ScreenCone.of(
                LENS, new RoundCone(new Vec3(0, 0, -5), new Vec3(x, y, -5 + z), radiusA, radiusB, 0xFFFFFF));
        double px = cone.left() + across * (cone.right() - cone.left());
        double py = cone.top() + down * (cone.bottom() - cone.top());
        ConeSurface surface = new ConeSurface();
        surface.load(cone);
        boolean seen = surface.see(px, py);
        double expected = nearestFront(cone, px, py);
        if (Double.isInfinite(expected)) {
            assertThat(seen ? surface.coverage : 0).isLessThan(.51);
        } else if (surface.coverage >= 1) {
            assertThat(surface.z).isCloseTo(expected, within(.05));
            assertThat(surface.nx * surface.nx + surface.ny * surface.ny + surface.nz * surface.nz)
                    .isCloseTo(1, within(1e-9));
            assertThat(surface.nz).isLessThanOrEqualTo(1e-9);
        }
    }

    private static double nearestFront(ScreenCone cone, double px, double py) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= BALLS; i++) {
            double t = (double) i / BALLS;
            double dx = px - cone.ax - t * (cone.bx - cone.ax);
            double dy = py - cone.ay - t * (cone.by - cone.ay);
            double radius = cone.radiusA + t * (cone.radiusB - cone.radiusA);
            double inside = radius * radius - dx * dx - dy * dy;
            if (inside >= 0) {
                nearest = Math.min(nearest, t * cone.bz - Math.sqrt(inside));
            }
        }
        return nearest;
    }
}
