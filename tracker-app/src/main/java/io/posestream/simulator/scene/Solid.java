package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/** A thing that stands still. Immutable. */
public interface Solid {
    double MISS = Double.POSITIVE_INFINITY;

    /**
     * Distance along a ray in units of its direction, greater than 0; {@link #MISS} when it passes.
     *
     * @param from start of the ray
     */
    double hit(Vec3 from, Vec3 direction);

    /** Outward unit normal at a point of the surface. */
    Vec3 normal(Vec3 point);

    Paint paint();
}
