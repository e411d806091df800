package io.posestream.evaluation.motion;

/**
 * How unsteady published keypoints are; see {@link JitterEvaluation}. Means over all points that have a neighbour on
 * either side; NaN where there is none.
 *
 * @param points that have neighbours
 * @param restPoints those of them that are at rest
 * @param jitter of all
 * @param atRest jitter of those at rest
 * @param error distance between published and true acceleration
 */
public record JitterScores(long points, long restPoints, Acceleration jitter, Acceleration atRest, Acceleration error) {

    /**
     * Mean size of an acceleration.
     *
     * @param pxPerFrame2 pixels per frame squared, by the frames' real intervals
     * @param pxPerS2 pixels per second squared
     */
    public record Acceleration(double pxPerFrame2, double pxPerS2) {}
}
