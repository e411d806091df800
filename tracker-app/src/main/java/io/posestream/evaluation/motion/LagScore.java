package io.posestream.evaluation.motion;

/**
 * How late published keypoints move; see {@link LagEvaluation}.
 *
 * @param ms positive = later than truth; NaN when too little moved, or moved alike at no lag within reach
 * @param correlation of the motions at that lag, up to 1; NaN with {@code ms}
 */
public record LagScore(double ms, double correlation) {
    static final LagScore UNKNOWN = new LagScore(Double.NaN, Double.NaN);
}
