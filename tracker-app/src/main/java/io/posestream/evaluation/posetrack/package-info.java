/**
 * PoseTrack AP, MOTA and HOTA, per joint, normalised by the head.
 *
 * <pre>
 *                    ┌─ frames with people ─┬─ DetectionEvaluation ─ PoseAssignment, AveragePrecision ─> AP
 *  SequencePair ─────┤                      └─ TrackingEvaluation ── ClearMatching ──> MOTA as poseval has it
 *  (ignored regions  └─ labelled frames ────┬─ TrackingEvaluation ── ClearMatching ──> MOTA by the book
 *   taken out)                              └─ KeypointHota ──────── JointHota ──────> HOTA
 * </pre>
 *
 * <p>AP and the first MOTA follow poseval (https://github.com/leonid-pishchulin/poseval) with py-motmetrics 1.4,
 * oddities included; a file of either format is read as poseval's own conversion reads it. One thing cannot be
 * followed: detections of equal score, which poseval orders by a sort that is not stable and differs between
 * processors. Here the later one comes first, which is what that sort gives when all scores are equal or missing.
 */
@NullMarked
package io.posestream.evaluation.posetrack;

import org.jspecify.annotations.NullMarked;
