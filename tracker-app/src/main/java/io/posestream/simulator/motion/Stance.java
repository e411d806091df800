package io.posestream.simulator.motion;

import io.posestream.simulator.geometry.Vec3;

/**
 * What a body intends: where pelvis and feet are, how trunk, arms and head are held. Any mixture of two stances is a
 * possible body, since limb lengths come in only when {@link Poser} solves it.
 *
 * @param pelvis middle of the hip joints in the world; lowered by the solver where legs would not reach
 * @param heading of the pelvis, radians; 0 faces +z
 * @param lean of the trunk forward, radians
 * @param twist of the shoulders to the own left against the pelvis, radians
 */
public record Stance(
        Vec3 pelvis,
        double heading,
        double lean,
        double twist,
        Foot leftFoot,
        Foot rightFoot,
        Arm leftArm,
        Arm rightArm,
        Gaze gaze) {

    /**
     * @param ankle in the world
     * @param heading of the toes, radians
     * @param pitch toes down, radians
     */
    public record Foot(Vec3 ankle, double heading, double pitch) {
        Foot mix(Foot o, double weight) {
            return new Foot(
                    ankle.mix(o.ankle, weight), Angles.mix(heading, o.heading, weight), mixed(pitch, o.pitch, weight));
        }
    }

    /**
     * Angles in radians; all 0 is an arm hanging straight.
     *
     * @param swing of the upper arm forward
     * @param spread of the upper arm away from the body
     * @param bend of the elbow
     * @param roll of the upper arm that lifts the bent forearm outwards and up
     */
    public record Arm(double swing, double spread, double bend, double roll) {
        /** Relaxed beside the body. */
        public static final Arm RELAXED = new Arm(.03, .14, .22, -.15);

        Arm mix(Arm o, double weight) {
            return new Arm(
                    mixed(swing, o.swing, weight),
                    mixed(spread, o.spread, weight),
                    mixed(bend, o.bend, weight),
                    mixed(roll, o.roll, weight));
        }
    }

    /** How the head is turned against the way the body faces: to the own left, and down. Radians. */
    public record Gaze(double left, double down) {
        public static final Gaze AHEAD = new Gaze(0, 0);
    }

    public Stance mix(Stance o, double weight) {
        if (weight <= 0) {
            return this;
        }
        if (weight >= 1) {
            return o;
        }
        return new Stance(
                pelvis.mix(o.pelvis, weight),
                Angles.mix(heading, o.heading, weight),
                mixed(lean, o.lean, weight),
                mixed(twist, o.twist, weight),
                leftFoot.mix(o.leftFoot, weight),
                rightFoot.mix(o.rightFoot, weight),
                leftArm.mix(o.leftArm, weight),
                rightArm.mix(o.rightArm, weight),
                new Gaze(mixed(gaze.left, o.gaze.left, weight), mixed(gaze.down, o.gaze.down, weight)));
    }

    public Stance withArms(Arm left, Arm right) {
        return new Stance(pelvis, heading, lean, twist, leftFoot, rightFoot, left, right, gaze);
    }

    public Stance withTrunk(Vec3 newPelvis, double newLean) {
        return new Stance(newPelvis, heading, newLean, twist, leftFoot, rightFoot, leftArm, rightArm, gaze);
    }

    private static double mixed(double from, double to, double weight) {
        return from + (to - from) * weight;
    }
}
