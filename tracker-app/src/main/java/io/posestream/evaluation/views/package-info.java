/**
 * How well poses of one person in calibrated views agree: whoever is right in all of them meets in one point.
 *
 * <pre>
 *   calibration file --QualisysCalibration--> CameraView: world <--> picture
 *                                                 |
 *   a Pose of each view --------------------- Triangulation --> point of the world --> ViewsEvaluation --> ViewsFigures
 * </pre>
 *
 * The world is in metres, pictures in pixels of the calibration.
 */
@NullMarked
package io.posestream.evaluation.views;

import org.jspecify.annotations.NullMarked;
