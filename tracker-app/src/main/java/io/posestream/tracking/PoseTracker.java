package io.posestream.tracking;

import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.List;

/**
 * Gives people identities that last. One per stream and epoch; not thread-safe. All times are picture time in
 * nanoseconds; frames may come at any rate, uneven too. Ids count up from 1 and are never reused.
 */
public interface PoseTracker {

    /**
     * The camera moved between the frame before and the one to come: everything known goes with the picture. Called
     * before {@link #predict} and {@link #update} of that frame.
     */
    void cameraMoved(PlaneMotion motion);

    /**
     * Where the living tracks should be at {@code timeNs}. A tentative track has no id yet: 0. Does not change the
     * tracker.
     */
    List<PredictedBox> predict(long timeNs);

    /**
     * A frame was looked at.
     *
     * @param timeNs not before that of the previous update; an earlier one counts as equal
     * @param observations everyone seen, in any order
     * @return people seen have the very pose of their observation for raw pose
     */
    TrackUpdate update(long timeNs, List<Observation> observations);

    /**
     * Says better how sure the keypoints of someone seen in the last update are: they weigh so when the track is
     * matched next.
     *
     * @param pose keypoints without a sigma say nothing
     */
    void weigh(long trackId, Pose pose);
}
