package io.posestream.simulator.motion;

import io.posestream.simulator.body.Build;
import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;

/** Standing at a place, shifting weight and looking around a little. */
public final class Idle implements Act {
    private final Build build;
    private final Vec3 place;
    private final double heading;

    /** @param place on the ground */
    public Idle(Build build, Vec3 place, double heading) {
        this.build = build;
        this.place = place;
        this.heading = heading;
    }

    @Override
    public Stance at(double timeS) {
        Basis basis = Basis.heading(heading);
        double shift = Math.sin(timeS * .9);
        Vec3 pelvis = basis.point(place, .022 * shift, build.hipHeight() * .985 + .003 * Math.sin(timeS * 1.7), 0);
        Stance.Arm relaxed = Stance.Arm.RELAXED;
        double breath = .02 * Math.sin(timeS * 1.7);
        Stance.Arm arm =
                new Stance.Arm(relaxed.swing() + breath, relaxed.spread(), relaxed.bend() + breath, relaxed.roll());
        return new Stance(
                pelvis,
                heading,
                .02,
                .03 * Math.sin(timeS * .5),
                foot(basis, 1),
                foot(basis, -1),
                arm,
                arm,
                new Stance.Gaze(.30 * Math.sin(timeS * .43), .05 + .04 * Math.sin(timeS * .31)));
    }

    private Stance.Foot foot(Basis basis, int side) {
        Vec3 ankle = basis.point(place, side * .10, build.ankleHeight(), .01 * side);
        return new Stance.Foot(ankle, heading + side * .16, 0);
    }
}
