package io.posestream.pipeline;

import io.posestream.estimation.PoseEstimate;
import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.List;
import java.util.Map;

/**
 * A stage that can make do with a lighter pose model for some time. That model's pictures stand for themselves: windows
 * hold maps of the usual model only, stand still meanwhile and are too old afterwards.
 */
final class LightenedStage implements TemporalStage {
    private final TemporalStage usual;
    private final PoseEstimator light;
    private boolean lightened;

    /** @param light opened without looks; stays open when this one ends */
    LightenedStage(TemporalStage usual, PoseEstimator light) {
        this.usual = usual;
        this.light = light;
    }

    @Override
    public boolean lighten(boolean on) {
        lightened = on;
        return on;
    }

    @Override
    public void cameraMoved(PlaneMotion motion) {
        usual.cameraMoved(motion);
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, long timeNs, List<Box> boxes) {
        return lightened ? light.estimate(streamId, picture, boxes) : usual.estimate(streamId, picture, timeNs, boxes);
    }

    @Override
    public void forget(long trackId) {
        usual.forget(trackId);
    }

    @Override
    public List<TrackedPerson> refineCausally(long timeNs, List<TrackedPerson> people, List<PoseEstimate> found) {
        return lightened ? people : usual.refineCausally(timeNs, people, found);
    }

    @Override
    public Map<Long, Pose> refineAfterwards(List<TrackedPerson> told, long timeNs) {
        return usual.refineAfterwards(told, timeNs);
    }

    @Override
    public void close() {
        usual.close();
    }
}
