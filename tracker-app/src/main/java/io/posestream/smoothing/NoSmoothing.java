package io.posestream.smoothing;

import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.Map;

/** Leaves poses as the model saw them: for measuring, and for consumers with a filter of their own. */
public final class NoSmoothing implements PoseSmoother {

    @Override
    public void cameraMoved(PlaneMotion motion) {}

    @Override
    public Pose smooth(long trackId, long timeNs, Box box, Pose raw) {
        return raw;
    }

    @Override
    public SmootherState state() {
        return new SmootherState(Map.of(), Map.of());
    }

    @Override
    public void restore(SmootherState state) {}

    @Override
    public void forget(long trackId) {}
}
