package io.posestream.simulator.render;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;

/**
 * What is known about one drawn person beyond what a tracker could report.
 *
 * @param person id, keypoints with {@link io.posestream.pose.Visibility}, and the box of the whole silhouette, hidden
 *     parts included, clipped to the picture
 * @param fullBox the same box not clipped; source pixels
 * @param visibleFraction share of the silhouette that the picture shows, 0..1; parts outside the picture count as not
 *     shown, in proportion to the boxes
 */
public record PersonTruth(TrackedPerson person, Box fullBox, float visibleFraction) {}
