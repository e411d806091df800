/**
 * Frames to poses, without any transport.
 *
 * <pre>
 * SourceFrame --StreamNews--> LoadControl --> StreamDecoder --Picture--> PictureTracker --people--> FrameResult
 *             (watch, clock)      | late, or        | no key frame                            (Posed or Refused)
 *                                 v too many        v
 *                    DROPPED_LATE, THINNED_OUT  DECODE_GAP
 *
 * PictureTracker:  CameraCompensation: tracks and smoother go with the picture, then
 *                  RegionProposer --boxes--> PoseEstimator --poses--> PoseTracker --> TemporalStage --> PoseSmoother
 *                   ^ detector at its DetectorPace, tracks' own predictions in between
 *
 * TemporalStage: SingleFrames without a head, else Windows: looks by track id --PoseRefiner--> better poses
 *
 * with a look-ahead of k frames:
 *
 * people of t+k --Posed, provisional (revision 0)--------------------> at once
 *       '--> RefinementWindow --people of t--> TemporalStage, else PoseSmoother.refine --> Refined (revision 1)
 * </pre>
 *
 * The list of stages is {@link io.posestream.pipeline.StreamPipeline}; one instance per stream, used by one thread at a
 * time; engines behind it are shared by all streams.
 */
@NullMarked
package io.posestream.pipeline;

import org.jspecify.annotations.NullMarked;
