package io.posestream.evaluation;

import io.posestream.evaluation.motion.JitterEvaluation;

/**
 * By what a stream is compared.
 *
 * @param similarity that HOTA, MOTA and IDF1 go by
 * @param pckAlpha share of the torso within which a keypoint counts as right
 * @param restPxPerS a keypoint that truly moves slower is at rest, px/s
 */
public record ComparisonSettings(PersonSimilarity similarity, double pckAlpha, double restPxPerS) {
    public static final ComparisonSettings DEFAULT =
            new ComparisonSettings(PersonSimilarity.OKS, 0.2, JitterEvaluation.REST_PX_PER_S);
}
