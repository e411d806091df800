package io.posestream.simulator.body;

import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;
import java.util.Map;

/**
 * A person's body at one moment in the world.
 *
 * @param joints every {@link Joint}
 * @param chest how the rib cage is turned
 * @param pelvis how the hips are turned
 * @param leftFoot forward is towards the toes
 */
public record Figure(Map<Joint, Vec3> joints, Basis chest, Basis pelvis, Basis head, Basis leftFoot, Basis rightFoot) {

    public Vec3 at(Joint joint) {
        Vec3 position = joints.get(joint);
        if (position == null) {
            throw new IllegalArgumentException("a figure needs every joint, but " + joint + " has no position");
        }
        return position;
    }
}
