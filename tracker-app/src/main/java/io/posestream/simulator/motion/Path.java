package io.posestream.simulator.motion;

import io.posestream.simulator.geometry.Vec3;

/**
 * A way over the ground, measured in metres walked. Beyond its ends it goes straight on, or round again when closed.
 */
public interface Path {

    /** Metres from start to end; for a closed path, once round. */
    double lengthM();

    /** The place on the ground after {@code distanceM}; may be negative or beyond the length. */
    Vec3 at(double distanceM);

    /** Which way it leads there, radians; 0 is +z. */
    default double headingAt(double distanceM) {
        Vec3 ahead = at(distanceM + .05).minus(at(distanceM - .05));
        return Math.atan2(ahead.x(), ahead.z());
    }
}
