package io.posestream.evaluation.identity;

import io.posestream.assignment.Assignment;
import java.util.List;

/**
 * Identity precision, recall and F1 (Ristani et al., "Performance measures and a data set for multi-target,
 * multi-camera tracking", ECCV workshops 2016): each true identity gets at most one tracked identity for the whole
 * sequence, so that as many frames as possible agree.
 *
 * <pre>
 *   IDTP   frames in which paired identities are there, at least half alike
 *   IDFN   other frames of true identities        IDFP   other frames of tracked identities
 *
 *   IDP = IDTP / (IDTP + IDFP)     IDR = IDTP / (IDTP + IDFN)     IDF1 = IDTP / (IDTP + IDFN/2 + IDFP/2)
 * </pre>
 *
 * Fewest IDFN + IDFP means most IDTP, because IDTP + IDFN and IDTP + IDFP are given. Where a ratio has nothing to
 * divide by it is 0, as in the reference implementation (TrackEval).
 */
public record IdScores(long idtp, long idfn, long idfp) {

    static IdScores of(IdentitySequence sequence) {
        double[][] together = new double[sequence.truthIds()][sequence.trackIds()];
        for (IdentitySequence.Frame frame : sequence.frames()) {
            count(frame, together);
        }
        int[] trackOf = Assignment.complete(together, sequence.trackIds());
        long agreed = 0;
        for (int truth = 0; truth < trackOf.length; truth++) {
            agreed += trackOf[truth] == Assignment.NONE ? 0 : (long) together[truth][trackOf[truth]];
        }
        return new IdScores(agreed, sequence.truths() - agreed, sequence.tracks() - agreed);
    }

    private static void count(IdentitySequence.Frame frame, double[][] together) {
        for (int row = 0; row < frame.truths().length; row++) {
            for (int column = 0; column < frame.tracks().length; column++) {
                if (frame.similarity()[row][column] >= Thresholds.HALF) {
                    together[frame.truths()[row]][frame.tracks()[column]]++;
                }
            }
        }
    }

    static IdScores combined(List<IdScores> all) {
        return all.stream()
                .reduce(
                        new IdScores(0, 0, 0),
                        (one, other) ->
                                new IdScores(one.idtp + other.idtp, one.idfn + other.idfn, one.idfp + other.idfp));
    }

    public double idf1() {
        return idtp / Math.max(1, idtp + 0.5 * idfn + 0.5 * idfp);
    }

    public double idp() {
        return (double) idtp / Math.max(1, idtp + idfp);
    }

    public double idr() {
        return (double) idtp / Math.max(1, idtp + idfn);
    }
}
