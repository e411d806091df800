/**
 * PoseTrack17, PoseTrack18 and PoseTrack21 annotations and results, read; PoseTrack18 results written.
 *
 * <pre>
 *  file ─> PoseTrackReader ─┬─ AnnolistFormat  (17) ─┬─> PoseTrackSequence ─ PoseTrackFrame ─ PosedPerson ─ JointPoint
 *                           └─ CocoStyleFormat (18, 21) ┘
 *  COCO pose ─> CocoJoints ─> PosedPerson ─> PoseTrack18Writer ─> file
 * </pre>
 */
@NullMarked
package io.posestream.dataset.posetrack;

import org.jspecify.annotations.NullMarked;
