package io.posestream.pipeline;

import io.posestream.estimation.PoseEstimate;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.List;
import java.util.Map;

/**
 * What the frames around a frame add to its single-frame poses, before they are smoothed. One per stream; not
 * thread-safe; calls for one picture come in the order written here.
 */
interface TemporalStage extends AutoCloseable {

    /** The camera moved between the picture before and the one to come. */
    void cameraMoved(PlaneMotion motion);

    /** Looks at the people of the next picture. */
    List<PoseEstimate> estimate(String streamId, Picture picture, long timeNs, List<Box> boxes);

    /** The track is gone, or goes on elsewhere: what was seen of it before says nothing about what comes. */
    void forget(long trackId);

    /**
     * Betters the poses of the picture just looked at by what was seen before it.
     *
     * @param people as the tracker told them; who was seen has the estimate's pose for raw pose
     * @param found all that {@link #estimate} gave for this picture
     */
    List<TrackedPerson> refineCausally(long timeNs, List<TrackedPerson> people, List<PoseEstimate> found);

    /**
     * Betters the poses of an earlier frame by what was seen before and after it.
     *
     * @param told the frame's people
     * @return by track id; who is absent was not seen since
     */
    Map<Long, Pose> refineAfterwards(List<TrackedPerson> told, long timeNs);

    /**
     * Makes do with a lighter pose model from the next picture on, or no more.
     *
     * @return whether it does; false where there is none
     */
    default boolean lighten(boolean on) {
        return false;
    }

    @Override
    void close();
}
