package io.posestream.evaluation.motion;

import java.util.List;

/** How steady and how late keypoints are. */
public record MotionScores(JitterScores jitter, LagScore lag) {

    /** @param restPxPerS a keypoint that truly moves slower is at rest */
    public static MotionScores of(List<Trail> trails, double restPxPerS) {
        return new MotionScores(JitterEvaluation.of(trails, restPxPerS), LagEvaluation.of(trails));
    }
}
