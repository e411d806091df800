/**
 * How the camera moved, by following points of the still world from picture to picture with BoofCV, the only package
 * that imports it. Pure Java: nothing here lies outside the heap.
 *
 * <pre>
 *  Picture --Thumbnail--> grey, about 320 wide --Light--+-- Reference: nothing changed outside people? --> STILL
 *  people --PeopleMask----------------------------------'        | no
 *                                                               v
 *                      PointFollower: corners of the reference outside people, pyramidal Lucas-Kanade to the new one
 *                                                               | pairs
 *                                                               v
 *                      SimilarityFit: RANSAC, then least squares over those that agree --> MOVED, STILL or why not
 * </pre>
 *
 * <p>The reference is the last picture that was followed. While nothing changes it stays, so a drift too slow to be
 * seen from one picture to the next adds up until it is.
 */
@NullMarked
package io.posestream.image.boofcv;

import org.jspecify.annotations.NullMarked;
