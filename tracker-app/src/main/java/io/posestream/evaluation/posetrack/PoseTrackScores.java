package io.posestream.evaluation.posetrack;

/**
 * All that PoseTrack asks, in percent.
 *
 * @param detection AP, precision, recall, as poseval computes them
 * @param tracking CLEAR MOT as poseval computes it: without the last frame of each sequence, with a stranger on both
 *     sides of frames where one side has nobody, and with MOTP from the whole event log of py-motmetrics 1.4
 * @param plainTracking CLEAR MOT by the book: every labelled frame, the people who are there, MOTP of the pairs
 * @param hota keypoint HOTA of PoseTrack21
 */
public record PoseTrackScores(
        DetectionScores detection, TrackingScores tracking, TrackingScores plainTracking, HotaScores hota) {}
