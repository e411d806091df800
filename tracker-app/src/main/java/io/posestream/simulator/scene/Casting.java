package io.posestream.simulator.scene;

import io.posestream.simulator.body.Body;
import io.posestream.simulator.body.Build;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.motion.Act;
import io.posestream.simulator.motion.CurvedPath;
import io.posestream.simulator.motion.Errand;
import io.posestream.simulator.motion.Gestures;
import io.posestream.simulator.motion.Idle;
import io.posestream.simulator.motion.Path;
import io.posestream.simulator.motion.Routine;
import io.posestream.simulator.motion.StanceMotion;
import io.posestream.simulator.motion.Stroll;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Collects a cast: who comes next gets the next id and a body of their own. */
final class Casting {
    private final RandomGenerator random;
    private final List<Actor> cast = new ArrayList<>();

    Casting(RandomGenerator random) {
        this.random = random;
    }

    List<Actor> cast() {
        return cast;
    }

    int size() {
        return cast.size();
    }

    /** A number from {@code low} to {@code high}, drawn from the seed. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    Body nextBody() {
        return Body.random(random, cast.size());
    }

    void add(Body body, Act act) {
        cast.add(new Actor(cast.size() + 1L, body, new StanceMotion(body.build(), act)));
    }

    /** Somebody who goes round a closed path for ever. */
    void stroller(Path path, double speedMps, double startM) {
        Body body = nextBody();
        add(body, new Stroll(body.build(), path, speedMps, startM));
    }

    /** Somebody who comes in from one side and goes back deeper in the picture, out of view at both ends. */
    void passerBy(double z, double halfWidthM, boolean leftToRight, double speedMps, double startM) {
        double side = leftToRight ? -1 : 1;
        double back = z - between(.9, 1.5);
        CurvedPath loop = new CurvedPath(
                List.of(
                        new Vec3(side * halfWidthM, 0, z),
                        new Vec3(0, 0, z + between(-.2, .2)),
                        new Vec3(-side * halfWidthM, 0, z),
                        new Vec3(-side * (halfWidthM + 1), 0, (z + back) / 2),
                        new Vec3(-side * halfWidthM, 0, back),
                        new Vec3(0, 0, back),
                        new Vec3(side * halfWidthM, 0, back),
                        new Vec3(side * (halfWidthM + 1), 0, (z + back) / 2)),
                true);
        stroller(loop, speedMps, startM);
    }

    /** Somebody who walks towards the camera and away from it in a long loop. */
    void comerAndGoer(double x, double nearZ, double farZ, double speedMps, double startM) {
        double width = between(.8, 1.3);
        CurvedPath loop = new CurvedPath(
                List.of(
                        new Vec3(x, 0, farZ),
                        new Vec3(x + .1, 0, (nearZ + farZ) / 2),
                        new Vec3(x, 0, nearZ),
                        new Vec3(x + width, 0, nearZ),
                        new Vec3(x + width, 0, (nearZ + farZ) / 2),
                        new Vec3(x + width, 0, farZ)),
                true);
        stroller(loop, speedMps, startM);
    }

    /** Somebody who stands, waves, turns around and back. */
    void greeter(Vec3 place, double heading) {
        Body body = nextBody();
        Build build = body.build();
        double turnS = 2.4;
        double back = heading + Math.PI;
        Act routine = new Routine.Builder()
                .then(Gestures.wave(build, place, heading, 4.5), 4.5)
                .then(new Idle(build, place, heading), between(2, 4))
                .then(Gestures.turn(build, place, heading, Math.PI, turnS), turnS)
                .then(new Idle(build, place, back), between(2, 3))
                .then(Gestures.turn(build, place, back, Math.PI, turnS), turnS)
                .then(Gestures.stretch(build, place, heading, 3), 3)
                .build();
        add(body, routine);
    }

    /** Somebody who walks to a seat, sits a while and goes away again. */
    void sitter(Vec3 beforeSeat, double heading, double seatHeightM, Vec3 from) {
        Body body = nextBody();
        Build build = body.build();
        Errand coming = new Errand(build, CurvedPath.line(from, beforeSeat), 1.3);
        Errand going = new Errand(build, CurvedPath.line(beforeSeat, from), 1.3);
        double inwards = Math.atan2(beforeSeat.x() - from.x(), beforeSeat.z() - from.z());
        double toSeat = Math.IEEEremainder(heading - inwards, 2 * Math.PI);
        double outwards = inwards + Math.PI;
        double toExit = Math.IEEEremainder(outwards - heading, 2 * Math.PI);
        double sitS = between(7, 10);
        Act routine = new Routine.Builder()
                .then(Gestures.turn(build, beforeSeat, inwards, toSeat, 1.4), 1.4)
                .then(Gestures.sit(build, beforeSeat, heading, seatHeightM, sitS), sitS)
                .then(Gestures.turn(build, beforeSeat, heading, toExit, 1.4), 1.4)
                .then(going)
                .then(Gestures.turn(build, from, outwards, Math.PI, 1.8), 1.8)
                .then(coming)
                .build();
        add(body, routine);
    }

    /** Somebody who jumps, stretches and rests in turn. */
    void gymnast(Vec3 place, double heading, double startS) {
        Body body = nextBody();
        Build build = body.build();
        Routine routine = new Routine.Builder()
                .then(Gestures.crouchAndJump(build, place, heading, 2.4), 7.2)
                .then(new Idle(build, place, heading), 1.5)
                .then(Gestures.stretch(build, place, heading, 2.6), 5.2)
                .then(new Idle(build, place, heading), 1)
                .build();
        add(body, timeS -> routine.at(timeS + startS));
    }
}
