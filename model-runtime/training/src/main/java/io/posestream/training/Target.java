package io.posestream.training;

import io.posestream.pose.Visibility;

/**
 * Where a keypoint of the key frame should be found.
 *
 * @param x source pixels of the key picture
 * @param y source pixels of the key picture
 * @param weight 0 = not known, 1 = known
 * @param visibility whether the camera sees it in the key picture as the backbone was shown it; {@code UNSPECIFIED}
 *     where nobody knows
 */
public record Target(float x, float y, float weight, Visibility visibility) {
    /** Nothing is known. */
    public static final Target NONE = new Target(0, 0, 0, Visibility.UNSPECIFIED);
}
