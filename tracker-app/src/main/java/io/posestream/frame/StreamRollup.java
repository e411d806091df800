package io.posestream.frame;

/**
 * One stream over one span of picture time.
 *
 * @param startNs nanoseconds since 1970, inclusive
 * @param endNs exclusive
 * @param frames by outcome
 * @param flow what did not come, came late, or may be wrong
 * @param people who was there
 * @param quality means over people and frames
 */
public record StreamRollup(
        String streamId,
        long epoch,
        long startNs,
        long endNs,
        Frames frames,
        Flow flow,
        People people,
        Quality quality) {

    /** Each frame once. */
    public record Frames(long tracked, long empty, long droppedLate, long decodeGap) {
        /** Frames that were looked at. */
        public long lookedAt() {
            return tracked + empty;
        }
    }

    /**
     * @param missing numbers that no pose frame came for
     * @param late poses that came after their span was told
     * @param suspect frames before which the decoder lost some
     * @param refined frames that came a second time
     */
    public record Flow(long missing, long late, long suspect, long refined) {}

    /**
     * @param mean people per frame that was looked at
     * @param tracks different people
     * @param dwellMs time in view, all people together
     * @param longestDwellMs time since first seen, of the one who has been there longest
     */
    public record People(double mean, int max, int tracks, long dwellMs, long longestDwellMs) {}

    /**
     * @param score of the person, 0..1
     * @param seenKeypoints share of keypoints that were seen
     * @param meanLatencyMs from light caught to poses sent
     */
    public record Quality(double score, double seenKeypoints, double meanLatencyMs, double maxLatencyMs) {}
}
