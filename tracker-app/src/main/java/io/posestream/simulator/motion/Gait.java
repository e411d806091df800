package io.posestream.simulator.motion;

import io.posestream.simulator.body.Build;
import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;

/**
 * Walking or running along a path. A standing foot is fixed on the ground by construction: its place depends only on
 * which step it is, never on time, so feet do not skate, on curves neither.
 */
final class Gait {
    /** Half the distance between the lines on which the feet stand, metres. */
    private static final double HALF_TRACK_M = .075;

    /** Sole between ankle and the ball on which the heel lifts, metres. */
    private static final double ANKLE_TO_BALL_M = .12;

    private final Build build;
    private final Path path;
    private final GaitStyle style;
    private final double strideM;

    Gait(Build build, Path path, double speedMps) {
        this.build = build;
        this.path = path;
        this.style = GaitStyle.of(speedMps);
        this.strideM = style.strideM(speedMps, build.legLength());
    }

    /** The stance after {@code walkedM} of the path. */
    Stance at(double walkedM) {
        double left = walkedM / strideM;
        double right = left + .5;
        double heading = path.headingAt(walkedM);
        double swing = Math.cos(2 * Math.PI * left);
        double bounce = -Math.cos(4 * Math.PI * (left - style.duty() / 2)) * (style.duty() < .5 ? 1 : -1);
        Vec3 ground = path.at(walkedM);
        double sway = .018 * Math.sin(2 * Math.PI * (left - .05));
        Vec3 pelvis =
                Basis.heading(heading).point(ground, sway, build.hipHeight() * .985 + style.bounceM() * bounce, .01);
        double turn = Math.IEEEremainder(path.headingAt(walkedM + .6) - heading, 2 * Math.PI);
        return new Stance(
                pelvis,
                heading - .07 * swing,
                style.lean(),
                .20 * swing,
                foot(left, walkedM, 1),
                foot(right, walkedM, -1),
                arm(-swing),
                arm(swing),
                new Stance.Gaze(Math.max(-.6, Math.min(.6, turn * .7)) + .07 * swing, .05));
    }

    private Stance.Arm arm(double swing) {
        double ahead = Math.max(0, swing);
        return new Stance.Arm(style.armSwing() * swing + .06, .13, style.armBend() + .22 * ahead, -.18 - .2 * ahead);
    }

    /** @param strides counted since the start; the foot comes down at every whole one */
    private Stance.Foot foot(double strides, double walkedM, int side) {
        double step = Math.floor(strides);
        double phase = strides - step;
        double contactM = walkedM + (style.duty() / 2 - phase) * strideM;
        if (phase < style.duty()) {
            return standing(contactM, phase / style.duty(), side);
        }
        double u = (phase - style.duty()) / (1 - style.duty());
        Stance.Foot from = standing(contactM, 1, side);
        Stance.Foot to = standing(contactM + strideM, 0, side);
        double across = u * u * (3 - 2 * u);
        double lift = style.liftM() * Math.sin(Math.PI * Math.pow(u, .75));
        Vec3 ankle = from.ankle().mix(to.ankle(), across).plus(new Vec3(0, lift, 0));
        double pitch = from.pitch() * (1 - Angles.ease(0, .6, u)) + to.pitch() * Angles.ease(.4, 1, u);
        return new Stance.Foot(ankle, Angles.mix(from.heading(), to.heading(), u), pitch);
    }

    /** @param progress through the time on the ground, 0..1: heel strike, flat, then up on the ball */
    private Stance.Foot standing(double contactM, double progress, int side) {
        double heading = path.headingAt(contactM) + side * .10;
        Basis basis = Basis.heading(path.headingAt(contactM));
        Vec3 flat = basis.point(path.at(contactM), side * HALF_TRACK_M, build.ankleHeight(), 0);
        double heelStrike = -.28 * (1 - Angles.ease(0, .16, progress));
        double heelOff = .75 * Angles.ease(.55, 1.05, progress);
        double rise = ANKLE_TO_BALL_M * Math.sin(heelOff);
        double ahead = ANKLE_TO_BALL_M * (1 - Math.cos(heelOff)) + .4 * rise * Math.sin(heelOff);
        Vec3 ankle = flat.along(basis.forward(), ahead).plus(new Vec3(0, rise, 0));
        return new Stance.Foot(ankle, heading, heelStrike + heelOff);
    }
}
