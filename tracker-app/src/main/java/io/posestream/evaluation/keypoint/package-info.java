/**
 * How near keypoints are to the truth, in the plane (PCK, PCKh, PCP, EPE) and in space (MPJPE, P-MPJPE).
 *
 * <pre>
 *   true and found Pose --> JointDistances (by a ReferenceLength) --> Pck, DistanceCurve (PCK over thresholds, its area)
 *                       --> Pcp (limbs), EndPointError (pixels)
 *
 *   true and found Pose3 --> RootJoint (both moved to it) --> SpaceEvaluation --> SpaceScores
 *                                                               | Procrustes (best rotation, scale, shift)
 * </pre>
 */
@NullMarked
package io.posestream.evaluation.keypoint;

import org.jspecify.annotations.NullMarked;
