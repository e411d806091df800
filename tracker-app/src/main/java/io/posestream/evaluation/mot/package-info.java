/**
 * Scores tracks of MOTChallenge files against their truth by overlap of boxes, as TrackEval's MotChallenge2DBox does.
 *
 * <pre>
 *   truth, tracks --(IoU)--> MotEvaluation --(without distractors)--> evaluation.identity --> MotResult
 * </pre>
 */
@NullMarked
package io.posestream.evaluation.mot;

import org.jspecify.annotations.NullMarked;
