package io.posestream.simulator.motion;

import io.posestream.simulator.body.Figure;

/** Where a person's joints are at any moment. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface Motion {

    /** @param timeS seconds since the start of the scene, at least 0 */
    Figure at(double timeS);
}
