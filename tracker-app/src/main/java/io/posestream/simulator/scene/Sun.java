package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/**
 * The light of a place.
 *
 * @param towards unit vector from the ground to the light
 * @param ambient share of light that comes from everywhere, 0..1
 * @param direct share that comes from the light itself
 * @param shadow how dark a full shadow on the ground is, 0 = none, 1 = black
 * @param heightM how high the light hangs; what is above it throws no shadow
 */
public record Sun(Vec3 towards, double ambient, double direct, double shadow, double heightM) {

    /** Light on a surface: half of the ambient part comes from above, so undersides are darker. */
    public double on(Vec3 normal) {
        double sky = .5 + .5 * normal.y();
        return ambient * (.7 + .3 * sky) + direct * Math.max(0, normal.dot(towards));
    }
}
