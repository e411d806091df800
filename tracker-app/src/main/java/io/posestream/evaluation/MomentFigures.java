package io.posestream.evaluation;

import io.posestream.evaluation.keypoint.Pck;

/**
 * One second of a stream, or the same second of several.
 *
 * @param second from the stream's first frame, from 0
 * @param truths true people, summed over frames
 * @param told published people, summed over frames
 * @param found pairs of them that are in the same place
 * @param idSwitches how often a true person went on under another id
 * @param pck of those found
 */
public record MomentFigures(long second, long truths, long told, long found, long idSwitches, Pck.Count pck) {

    MomentFigures plus(MomentFigures other) {
        return new MomentFigures(
                second,
                truths + other.truths,
                told + other.told,
                found + other.found,
                idSwitches + other.idSwitches,
                pck.plus(other.pck));
    }

    /** Share of true people that were found; NaN where nobody was. */
    public double recall() {
        return (double) found / truths;
    }

    /** Share of published people that are someone; NaN where nobody was told. */
    public double precision() {
        return (double) found / told;
    }
}
