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
 */
public record Expectation(Box box, Pose pose, double[] variances, Box lastSeen, double velocityX, double velocityY) {}
