/**
 * Files of the field as plain values: what all formats share, foremost a refusal that names file, place and cure.
 *
 * <pre>
 *   coco       keypoint annotations, results ---+
 *   posetrack  PoseTrack17, 18, 21 -------------+                      +--> evaluation.coco, .posetrack, .mot,
 *   mot        MOTChallenge text ---------------+--> records, readers -+    .keypoint (by way of cli)
 *   pose3d     poses in space, JSON Lines ------+    and writers       +--> export, app: tracks and poses out
 *   openpose   OpenPose JSON -------------------+
 *                     |
 *                     '--> DatasetException: file, line or place, what is wrong, what would be right
 * </pre>
 *
 * Coordinates stay as the file has them, in double. Our own JSON Lines are read and written by package {@code export}.
 */
@NullMarked
package io.posestream.dataset;

import org.jspecify.annotations.NullMarked;
