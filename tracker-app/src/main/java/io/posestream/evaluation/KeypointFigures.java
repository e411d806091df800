package io.posestream.evaluation;

import io.posestream.evaluation.keypoint.Pck;
import io.posestream.evaluation.motion.MotionScores;

/**
 * How well one keypoint, or all together, was told of the people who were found.
 *
 * @param name of the keypoint
 * @param pck relative to the torso
 * @param errorPx mean distance from truth where it was published, source pixels; NaN of nothing
 * @param published motion of what was published
 * @param raw motion of what the model saw, before smoothing
 */
public record KeypointFigures(String name, Pck.Count pck, double errorPx, MotionScores published, MotionScores raw) {}
