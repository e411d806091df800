/**
 * Points, directions and round cones in the simulated world: metres, right-handed, y up, z from the scene towards the
 * camera's usual side; depends on nothing.
 */
@NullMarked
package io.posestream.simulator.geometry;

import org.jspecify.annotations.NullMarked;
