package io.posestream.simulator.motion;

import io.posestream.simulator.body.Build;

/** Going from the start of a path to its end: setting off, steady speed, coming to a halt with the feet together. */
public final class Errand implements Act {
    private static final double ACCELERATION_MPS2 = 1.5;
    /** Over this distance the first and last step grow out of and into standing. */
    private static final double FIRST_STEP_M = .45;

    private final Gait gait;
    private final Path path;
    private final Idle before;
    private final Idle after;
    private final double speedMps;
    private final double rampS;

    public Errand(Build build, Path path, double speedMps) {
        double reachable = Math.sqrt(path.lengthM() * ACCELERATION_MPS2);
        this.speedMps = Math.min(speedMps, reachable);
        this.rampS = this.speedMps / ACCELERATION_MPS2;
        this.gait = new Gait(build, path, this.speedMps);
        this.path = path;
        this.before = new Idle(build, path.at(0), path.headingAt(0));
        this.after = new Idle(build, path.at(path.lengthM()), path.headingAt(path.lengthM()));
    }

    public double durationS() {
        return path.lengthM() / speedMps + rampS;
    }

    @Override
    public Stance at(double timeS) {
        double walked = walkedM(Math.max(0, Math.min(durationS(), timeS)));
        Stance going = gait.at(walked);
        Stance started = before.at(timeS).mix(going, Angles.ease(0, FIRST_STEP_M, walked));
        double left = path.lengthM() - walked;
        return started.mix(after.at(timeS), 1 - Angles.ease(0, FIRST_STEP_M, left));
    }

    private double walkedM(double timeS) {
        double remainingS = durationS() - timeS;
        if (timeS < rampS) {
            return ACCELERATION_MPS2 * timeS * timeS / 2;
        }
        if (remainingS < rampS) {
            return path.lengthM() - ACCELERATION_MPS2 * remainingS * remainingS / 2;
        }
        return speedMps * (timeS - rampS / 2);
    }
}
