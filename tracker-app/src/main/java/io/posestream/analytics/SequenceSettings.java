package io.posestream.analytics;

/**
 * How windows for action recognition are cut.
 *
 * @param steps T, at least 2
 * @param stepNs picture time from step to step
 * @param strideNs windows end at the multiples of this
 * @param graceNs picture time that a window waits after its end for late and refined frames
 * @param maxGapNs frames closer than this are joined by lines
 * @param minCoverage windows with a smaller share of filled steps are not told
 */
public record SequenceSettings(int steps, long stepNs, long strideNs, long graceNs, long maxGapNs, double minCoverage) {

    /** Picture time from the first step to the last, and half a step before the first. */
    public long spanNs() {
        return (steps - 1) * stepNs + stepNs / 2;
    }

    /** The first window end that is not before {@code timeNs}. */
    public long firstEndFrom(long timeNs) {
        return -Math.floorDiv(-timeNs, strideNs) * strideNs;
    }
}
