package io.posestream.simulator.motion;

import io.posestream.simulator.body.Build;
import io.posestream.simulator.body.Figure;

/** Moves a body of one build by an {@link Act}. */
public final class StanceMotion implements Motion {
    private final Poser poser;
    private final Act act;

    public StanceMotion(Build build, Act act) {
        this.poser = new Poser(build);
        this.act = act;
    }

    @Override
    public Figure at(double timeS) {
        return poser.pose(act.at(timeS));
    }
}
