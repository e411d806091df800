package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/** Colour of a surface by place. A pure function. */
@FunctionalInterface
public interface Paint {

    /** @return 0xRRGGBB in white light */
    int at(Vec3 point, Vec3 normal);
}
