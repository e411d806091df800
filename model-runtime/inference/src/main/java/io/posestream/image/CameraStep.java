package io.posestream.image;

import io.posestream.pose.PlaneMotion;

/**
 * What the camera did from one picture to the next.
 *
 * @param motion of the still world in the picture, source pixels; {@link PlaneMotion#STILL} unless it moved
 */
public record CameraStep(PlaneMotion motion, Finding finding) {

    /** How the motion is known, or why it is not. */
    public enum Finding {
        /** There is no picture to compare with. */
        FIRST,
        STILL,
        MOVED,
        /** Too little to hold on to outside the people: a blank wall, a dark picture, a crowd. */
        TOO_FEW_POINTS,
        /** No one motion explains what is seen: a cut, or a turn too fast to follow. */
        NO_MATCH
    }

    public boolean moved() {
        return finding == Finding.MOVED;
    }
}
