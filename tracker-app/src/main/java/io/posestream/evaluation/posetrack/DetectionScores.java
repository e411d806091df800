package io.posestream.evaluation.posetrack;

/**
 * How well joints are found, whoever they belong to.
 *
 * @param ap average precision
 * @param precision over all detections, whatever their score
 * @param recall over all detections, whatever their score
 */
public record DetectionScores(JointValues ap, JointValues precision, JointValues recall) {}
