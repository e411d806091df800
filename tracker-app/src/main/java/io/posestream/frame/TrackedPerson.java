package io.posestream.frame;

import io.posestream.pose.Box;
import io.posestream.pose.Pose;

/**
 * One person in one frame.
 *
 * @param trackId identity within stream and epoch; never reused
 * @param score 0..1
 * @param box source pixels
 * @param pose smoothed, in source pixels
 * @param rawPose as the model saw it in this frame; equal to {@code pose} when nothing was smoothed
 */
public record TrackedPerson(long trackId, TrackState state, float score, Box box, Pose pose, Pose rawPose) {

    public TrackedPerson withPose(Pose smoothed) {
        return new TrackedPerson(trackId, state, score, box, smoothed, rawPose);
    }
}
