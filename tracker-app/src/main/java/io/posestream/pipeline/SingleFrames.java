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

/** No head: every frame stands for itself, and nothing of it is kept. */
record SingleFrames(PoseEstimator estimator) implements TemporalStage {
    @Override
    public void cameraMoved(PlaneMotion motion) {}

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, long timeNs, List<Box> boxes) {
        return estimator.estimate(streamId, picture, boxes);
    }

    @Override
    public void forget(long trackId) {}

    @Override
    public List<TrackedPerson> refineCausally(long timeNs, List<TrackedPerson> people, List<PoseEstimate> found) {
        return people;
    }

    @Override
    public Map<Long, Pose> refineAfterwards(List<TrackedPerson> told, long timeNs) {
        return Map.of();
    }

    /** The estimator stays open: other streams use it. */
    @Override
    public void close() {}
}
