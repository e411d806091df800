package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/** What is seen where nothing stands. A pure function. */
@FunctionalInterface
public interface Sky {

    /**
     * @param direction unit vector from the camera
     * @return 0xRRGGBB
     */
    int at(Vec3 direction);
}
