/**
 * How steady and how late a stream of poses is: jitter, acceleration error and lag. Smoothing trades one for the other,
 * so they are read together.
 *
 * <pre>
 *   true and published pose, time, ids --> Trails --> Trail, ... --+--> JitterEvaluation --> JitterScores --+--> MotionScores
 *                                          (one keypoint of one    +--> LagEvaluation ----> LagScore -------+
 *                                           person under one id)
 * </pre>
 */
@NullMarked
package io.posestream.evaluation.motion;

import org.jspecify.annotations.NullMarked;
