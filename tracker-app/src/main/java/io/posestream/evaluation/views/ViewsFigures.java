package io.posestream.evaluation.views;

import java.util.Map;

/**
 * Pixels are of the calibration's pictures.
 *
 * @param moments in which all views show the person
 * @param points triangulated
 * @param meanPx of a point's picture from the keypoint, over views and points
 * @param medianPx the same
 * @param medianPxOfView by camera
 * @param jitterPx mean length of the second difference of keypoints in the views, per frame squared
 * @param jitterMm the same of the points in space
 */
public record ViewsFigures(
        int moments,
        long points,
        double meanPx,
        double medianPx,
        Map<String, Double> medianPxOfView,
        double jitterPx,
        double jitterMm) {}
