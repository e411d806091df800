/**
 * Writes poses for other tools.
 *
 * <pre>
 *              ┌─ JsonLinesWriter    complete, one frame a line; JsonLinesReader reads it back
 *  PoseFrame ──┼─ CocoWriter         COCO keypoint results, with CocoImagesWriter for the images they speak of
 *              ├─ MotWriter          MOTChallenge text
 *              ├─ PoseTrackWriter    PoseTrack18 results
 *              ├─ OpenPoseWriter     OpenPose JSON, one file a picture
 *              ├─ CsvWriter          a row a person
 *              └─ MetropolisWriter   NVIDIA Metropolis' nv.Frame as JSON Lines
 *
 *  PoseFrame + Picture ─┬─ AnnotatedVideo ─> image.VideoWriter
 *                       └─ ContactSheet   ─> PNG
 * </pre>
 */
@NullMarked
package io.posestream.export;

import org.jspecify.annotations.NullMarked;
