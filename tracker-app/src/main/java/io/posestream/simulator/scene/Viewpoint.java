package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/**
 * Where the camera stands and how it looks when it is at rest.
 *
 * @param tiltDown radians below the horizon
 * @param horizontalView angle from the left to the right edge of the picture, radians
 */
public record Viewpoint(Vec3 position, double tiltDown, double horizontalView) {}
