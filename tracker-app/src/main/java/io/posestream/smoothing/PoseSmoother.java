package io.posestream.smoothing;

import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;

/**
 * Steadies the poses of the tracks of one stream, keypoint by keypoint. Not thread-safe. A track's state lives from its
 * first pose to {@link #forget}.
 */
public interface PoseSmoother {

    /**
     * The camera moved between the frame before and the one to come: state goes with the picture, so that neither a pan
     * nor a zoom is smoothed into lag. Called before {@link #smooth} of that frame.
     */
    void cameraMoved(PlaneMotion motion);

    /**
     * @param timeNs picture time of this pose; real differences are used, frame rates may be uneven
     * @param box tells the body's size, so that settings mean the same for near and far people
     * @return the steadied pose, same keypoints, same scores
     */
    Pose smooth(long trackId, long timeNs, Box box, Pose raw);

    /**
     * Says better where a body was at an earlier frame, with all that was seen since.
     *
     * @param timeNs of that frame
     * @param told what {@link #smooth} gave for it
     * @return {@code told} where nothing better is known, for instance because the track is forgotten
     */
    default Pose refine(long trackId, long timeNs, Pose told) {
        return told;
    }

    /** The track is gone, or will start anew: drop its state. */
    void forget(long trackId);

    /** All that is known now. */
    SmootherState state();

    /** Goes on from there; what was known before is forgotten. */
    void restore(SmootherState state);
}
