/** Value types of a person in an image (keypoint, pose, box, detection, skeleton) and in space; depends on nothing. */
@NullMarked
package io.posestream.pose;

import org.jspecify.annotations.NullMarked;
