package io.posestream.simulator.scene;

import io.posestream.simulator.body.Body;
import io.posestream.simulator.motion.Motion;

/**
 * One person of the cast.
 *
 * @param id stays the same for the whole source; from 1
 */
public record Actor(long id, Body body, Motion motion) {}
