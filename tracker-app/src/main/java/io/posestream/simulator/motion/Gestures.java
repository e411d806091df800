package io.posestream.simulator.motion;

import io.posestream.simulator.body.Build;
import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;

/** Things people do on the spot, each built on {@link Idle}. Each begins and ends standing when given its full time. */
public final class Gestures {
    private Gestures() {}

    /** Raises the right hand beside the head and waves. */
    public static Act wave(Build build, Vec3 place, double heading, double durationS) {
        Idle idle = new Idle(build, place, heading);
        return timeS -> {
            double raised = raised(timeS, durationS, .6);
            double beat = Math.sin(timeS * 7);
            Stance.Arm waving = new Stance.Arm(.25, 1.25, 1.65 + .30 * beat, 1.30);
            Stance stance = idle.at(timeS);
            return stance.withArms(stance.leftArm(), stance.rightArm().mix(waving, raised));
        };
    }

    /** Lifts both arms forward over the head and down again, again and again. */
    public static Act stretch(Build build, Vec3 place, double heading, double periodS) {
        Idle idle = new Idle(build, place, heading);
        return timeS -> {
            double up = .5 - .5 * Math.cos(2 * Math.PI * timeS / periodS);
            Stance.Arm arm = new Stance.Arm(.05 + 2.6 * up, .18, .25, .1);
            return idle.at(timeS).withArms(arm, arm);
        };
    }

    /** Bends the knees, jumps straight up, lands softly; once per {@code periodS}. */
    public static Act crouchAndJump(Build build, Vec3 place, double heading, double periodS) {
        Idle idle = new Idle(build, place, heading);
        return timeS -> jump(idle.at(timeS), build, timeS - Math.floor(timeS / periodS) * periodS);
    }

    private static Stance jump(Stance standing, Build build, double t) {
        double crouch = Angles.ease(.2, .75, t) * (1 - Angles.ease(.85, 1.05, t))
                + .55 * Angles.ease(1.52, 1.68, t) * (1 - Angles.ease(1.75, 2.2, t));
        double flightS = Math.max(0, Math.min(.52, t - 1.02));
        double height = 9.81 / 2 * flightS * (.52 - flightS);
        double arms = Angles.ease(.85, 1.1, t) * (1 - Angles.ease(1.3, 1.8, t));
        Vec3 pelvis = standing.pelvis().plus(new Vec3(0, height - .36 * build.legLength() * crouch, 0));
        Vec3 back = Basis.heading(standing.heading()).forward().times(-.16 * crouch);
        Stance.Arm arm = new Stance.Arm(-.5 * crouch + 2.5 * arms, .18, .25 + .2 * crouch, 0);
        Stance low = standing.withTrunk(pelvis.plus(back), .02 + .75 * crouch).withArms(arm, arm);
        return lifted(low, height, .6 * Angles.ease(0, .08, height));
    }

    private static Stance lifted(Stance s, double height, double toesDown) {
        return new Stance(
                s.pelvis(),
                s.heading(),
                s.lean(),
                s.twist(),
                lifted(s.leftFoot(), height, toesDown),
                lifted(s.rightFoot(), height, toesDown),
                s.leftArm(),
                s.rightArm(),
                s.gaze());
    }

    private static Stance.Foot lifted(Stance.Foot foot, double height, double toesDown) {
        return new Stance.Foot(foot.ankle().plus(new Vec3(0, height, 0)), foot.heading(), toesDown);
    }

    /**
     * Sits down, stays, and stands up again. The person stands in front of the seat with the back to it.
     *
     * @param seatHeightM of the seat's upper side
     */
    public static Act sit(Build build, Vec3 place, double heading, double seatHeightM, double durationS) {
        Idle idle = new Idle(build, place, heading);
        double pelvisHeight = seatHeightM + .10;
        return timeS -> {
            double down = raised(timeS, durationS, 1.4);
            double bow = Math.sin(Math.PI * down);
            Stance standing = idle.at(timeS);
            Vec3 seated = Basis.heading(heading).point(place, 0, pelvisHeight, -.40);
            Vec3 pelvis = standing.pelvis()
                    .mix(seated, down)
                    .along(Basis.heading(heading).forward(), .05 * bow);
            Stance.Arm onLap = new Stance.Arm(.55, .12, .95, -.35);
            return standing.withTrunk(pelvis, .02 + .55 * bow)
                    .withArms(
                            standing.leftArm().mix(onLap, down),
                            standing.rightArm().mix(onLap, down));
        };
    }

    /** Turns on the spot by small steps. */
    public static Act turn(Build build, Vec3 place, double fromHeading, double byRadians, double durationS) {
        return timeS -> {
            double u = Math.max(0, Math.min(1, timeS / durationS));
            double steps = Math.max(2, Math.ceil(Math.abs(byRadians) / .7));
            Stance body = new Idle(build, place, fromHeading + byRadians * u).at(timeS);
            return new Stance(
                    body.pelvis(),
                    body.heading(),
                    body.lean(),
                    body.twist(),
                    stepping(build, place, fromHeading, byRadians, u * steps, steps, true),
                    stepping(build, place, fromHeading, byRadians, u * steps, steps, false),
                    body.leftArm(),
                    body.rightArm(),
                    body.gaze());
        };
    }

    private static Stance.Foot stepping(
            Build build, Vec3 place, double from, double by, double step, double steps, boolean left) {
        double done = Math.min(steps, Math.floor(step));
        double u = Math.max(0, Math.min(1, (step - done) * 2 - (left ? 0 : 1)));
        double heading = from + by * Math.min(1, (done + Angles.ease(0, 1, u)) / steps);
        Stance stance = new Idle(build, place, heading).at(0);
        Stance.Foot foot = left ? stance.leftFoot() : stance.rightFoot();
        return new Stance.Foot(
                foot.ankle().plus(new Vec3(0, .07 * Math.sin(Math.PI * u), 0)),
                foot.heading(),
                .2 * Math.sin(Math.PI * u));
    }

    /** 0 at both ends of the duration, 1 between, with slopes of {@code slopeS}. */
    private static double raised(double timeS, double durationS, double slopeS) {
        return Angles.ease(0, slopeS, timeS) * (1 - Angles.ease(durationS - slopeS, durationS, timeS));
    }
}
