package io.posestream.simulator.motion;

import io.posestream.simulator.body.Build;

/** Going along a path at a steady speed for ever, round and round on a closed one. */
public final class Stroll implements Act {
    private final Gait gait;
    private final double speedMps;
    private final double startM;

    /** @param startM how far along the path the person is at time 0 */
    public Stroll(Build build, Path path, double speedMps, double startM) {
        this.gait = new Gait(build, path, speedMps);
        this.speedMps = speedMps;
        this.startM = startM;
    }

    @Override
    public Stance at(double timeS) {
        return gait.at(startM + speedMps * timeS);
    }
}
