package io.posestream.simulator.motion.bvh;

import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;

/**
 * Where every joint of a clip is in one frame, in file units, and how it is turned.
 *
 * @param places by joint index
 * @param turns by joint index; the rest pose faces +z with y up
 */
record BvhPosture(Vec3[] places, Basis[] turns) {

    static BvhPosture of(BvhClip clip, double[] frame) {
        int n = clip.joints().size();
        Vec3[] places = new Vec3[n];
        Basis[] turns = new Basis[n];
        for (int i = 0; i < n; i++) {
            BvhJoint joint = clip.joints().get(i);
            Basis turn = joint.parent() < 0 ? Basis.UPRIGHT : turns[joint.parent()];
            Vec3 origin = joint.parent() < 0 ? Vec3.ZERO : places[joint.parent()];
            Vec3 move = joint.offset();
            for (int c = 0; c < joint.channels().size(); c++) {
                double value = frame[joint.firstChannel() + c];
                switch (joint.channels().get(c)) {
                    case XPOSITION -> move = move.plus(new Vec3(value, 0, 0));
                    case YPOSITION -> move = move.plus(new Vec3(0, value, 0));
                    case ZPOSITION -> move = move.plus(new Vec3(0, 0, value));
                    default -> {}
                }
            }
            places[i] = origin.plus(parentTurn(turns, joint).direction(move.x(), move.y(), move.z()));
            turns[i] = turned(turn, joint, frame);
        }
        return new BvhPosture(places, turns);
    }

    private static Basis parentTurn(Basis[] turns, BvhJoint joint) {
        return joint.parent() < 0 ? Basis.UPRIGHT : turns[joint.parent()];
    }

    /** Rotations apply in file order, each about the axes that the ones before have turned. */
    private static Basis turned(Basis start, BvhJoint joint, double[] frame) {
        Basis turn = start;
        for (int c = 0; c < joint.channels().size(); c++) {
            double radians = Math.toRadians(frame[joint.firstChannel() + c]);
            turn = switch (joint.channels().get(c)) {
                case XROTATION -> turn.pitched(radians);
                case YROTATION -> turn.yawed(radians);
                case ZROTATION -> turn.rolled(-radians);
                default -> turn;
            };
        }
        return turn;
    }
}
