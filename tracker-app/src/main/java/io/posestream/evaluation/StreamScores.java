package io.posestream.evaluation;

import io.posestream.evaluation.keypoint.Pck;

/**
 * How well a stream was tracked. Ratios without anything to divide by are NaN.
 *
 * @param frames compared
 * @param truePeople people in truth, summed over frames
 * @param publishedPeople people told, summed over frames; coasting ones count, lost ones do not
 * @param foundPeople pairs of a true and a published person, summed over frames
 * @param trueIds different people in truth
 * @param publishedIds different ids told
 * @param idSwitches how often a true person went on under another id (CLEAR MOT)
 * @param keypoints of those found, that are visible in truth
 */
public record StreamScores(
        long frames,
        long truePeople,
        long publishedPeople,
        long foundPeople,
        long trueIds,
        long publishedIds,
        long idSwitches,
        Pck.Count keypoints) {

    /** Of no frames. */
    public static final StreamScores NONE = new StreamScores(0, 0, 0, 0, 0, 0, 0, Pck.Count.NONE);

    /** Of both streams together; ids of different streams are different. */
    public StreamScores plus(StreamScores other) {
        return new StreamScores(
                frames + other.frames,
                truePeople + other.truePeople,
                publishedPeople + other.publishedPeople,
                foundPeople + other.foundPeople,
                trueIds + other.trueIds,
                publishedIds + other.publishedIds,
                idSwitches + other.idSwitches,
                keypoints.plus(other.keypoints));
    }

    /**
     * Share of visible keypoints that lie right, on the people that were found; who was missed is in {@link #recall}.
     */
    public double pck() {
        return keypoints.share();
    }

    /** Share of true people that were found. */
    public double recall() {
        return (double) foundPeople / truePeople;
    }

    /** Share of published people that are someone. */
    public double precision() {
        return (double) foundPeople / publishedPeople;
    }

    /** Multiple object tracking accuracy (Bernardin and Stiefelhagen, 2008): 1 - (missed + false + switches) / true. */
    public double mota() {
        long missed = truePeople - foundPeople;
        long invented = publishedPeople - foundPeople;
        return 1 - (double) (missed + invented + idSwitches) / truePeople;
    }

    /** True people per frame. */
    public double peoplePerFrame() {
        return (double) truePeople / frames;
    }
}
