package io.posestream.tracking;

import io.posestream.pose.Box;
import io.posestream.pose.Pose;

/**
 * Where and how a track should be seen now: what a {@link PoseSimilarity} compares an observation with. Source pixels.
 *
 * @param box predicted
 * @param pose predicted keypoints; the score is what the keypoint last scored; missing where none was ever seen
 * @param variances per keypoint, how uncertain its prediction is, square pixels; grows while the track is not seen
 * @param lastSeen the box when the track was last seen
 * @param velocityX of the body, pixels per second
 * @param velocityY of the body, pixels per second
 * @param heading which way the body went when it was last seen
 */
public record Expectation(
        Box box, Pose pose, double[] variances, Box lastSeen, double velocityX, double velocityY, Heading heading) {

    /** The same body elsewhere. */
    Expectation at(Box otherBox, Pose otherPose) {
        return new Expectation(otherBox, otherPose, variances, lastSeen, velocityX, velocityY, heading);
    }
}
