package io.posestream.image;

import io.posestream.image.CameraStep.Finding;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import java.util.List;

/**
 * Tells how the camera moved from each picture of a stream to the next. One per stream; not thread-safe. Keeps a small
 * copy of what it saw, never a picture, and nothing outside the heap.
 */
public interface CameraMotionEstimator {

    /**
     * @param picture the next of the stream; stays with the caller. A change of its size begins anew
     * @param people where people were in the previous picture, source pixels: what moves there is not the camera
     * @return the motion since the previous picture. Small motions may be held back until they add up; none is lost
     */
    CameraStep next(Picture picture, List<Box> people);

    /** For a camera that is known to stand still: looks at nothing. */
    static CameraMotionEstimator ofStillCamera() {
        return (picture, people) -> new CameraStep(PlaneMotion.STILL, Finding.STILL);
    }
}
