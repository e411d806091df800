package io.posestream.simulator.motion.bvh;

import io.posestream.simulator.geometry.Vec3;
import java.util.List;

/**
 * One joint of a BVH hierarchy.
 *
 * @param parent index of the parent joint; -1 for the root
 * @param offset from the parent, in file units
 * @param channels what the numbers of this joint mean, in file order
 * @param firstChannel index of its first number in a frame
 */
record BvhJoint(String name, int parent, Vec3 offset, List<Channel> channels, int firstChannel) {

    /** The meaning of one number; rotations are in degrees. */
    enum Channel {
        XPOSITION,
        YPOSITION,
        ZPOSITION,
        XROTATION,
        YROTATION,
        ZROTATION
    }

    BvhJoint {
        channels = List.copyOf(channels);
    }
}
