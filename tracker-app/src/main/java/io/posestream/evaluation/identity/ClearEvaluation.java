package io.posestream.evaluation.identity;

import io.posestream.assignment.Assignment;
import java.util.Arrays;

/**
 * Computes {@link ClearScores} of one sequence. A pair of the frame before goes on while it is possible; the rest is
 * paired for the greatest sum of similarity. "The frame before" is the last one in which both sides had somebody, and a
 * person is compared with the id when last paired, however long ago: both as in the reference implementation
 * (TrackEval). Lives for one sequence.
 */
final class ClearEvaluation {
    private static final int NOBODY = -1;

    /** Outweighs whatever similarity all other pairs of a frame could gain. */
    private static final double GOES_ON = 1000;

    private static final double MOSTLY_TRACKED = 0.8;
    private static final double MOSTLY_LOST = 0.2;

    private final IdentitySequence sequence;

    /** Per true identity: its track when last paired, and in the frame before. */
    private final int[] lastTrack;

    private int[] trackBefore;

    private final int[] pairedFrames;
    private final int[] spells;
    private long tp;
    private long idSwitches;
    private double similaritySum;

    private ClearEvaluation(IdentitySequence sequence) {
        this.sequence = sequence;
        this.lastTrack = nobody();
        this.trackBefore = nobody();
        this.pairedFrames = new int[sequence.truthIds()];
        this.spells = new int[sequence.truthIds()];
    }

    private int[] nobody() {
        int[] tracks = new int[sequence.truthIds()];
        Arrays.fill(tracks, NOBODY);
        return tracks;
    }

    static ClearScores of(IdentitySequence sequence) {
        if (sequence.oneSided()) {
            return new ClearScores(
                    false, 0, 0, sequence.truths(), sequence.tracks(), 0, 0, 0, 0, sequence.truthIds(), 0);
        }
        ClearEvaluation evaluation = new ClearEvaluation(sequence);
        for (IdentitySequence.Frame frame : sequence.frames()) {
            if (!frame.oneSided()) {
                evaluation.pair(frame);
            }
        }
        return evaluation.scores();
    }

    private void pair(IdentitySequence.Frame frame) {
        double[][] worth = worth(frame);
        int[] columnOf = Assignment.complete(worth, frame.tracks().length);
        int[] trackNow = nobody();
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] != Assignment.NONE && worth[row][columnOf[row]] > Thresholds.EPSILON) {
                int truth = frame.truths()[row];
                trackNow[truth] = frame.tracks()[columnOf[row]];
                similaritySum += frame.similarity()[row][columnOf[row]];
                count(truth, trackNow[truth]);
            }
        }
        trackBefore = trackNow;
    }

    private double[][] worth(IdentitySequence.Frame frame) {
        double[][] worth = new double[frame.truths().length][frame.tracks().length];
        for (int row = 0; row < worth.length; row++) {
            for (int column = 0; column < worth[row].length; column++) {
                double similarity = frame.similarity()[row][column];
                if (similarity >= Thresholds.HALF - Thresholds.EPSILON) {
                    boolean goesOn = trackBefore[frame.truths()[row]] == frame.tracks()[column];
                    worth[row][column] = (goesOn ? GOES_ON : 0) + similarity;
                }
            }
        }
        return worth;
    }

    private void count(int truth, int track) {
        tp++;
        pairedFrames[truth]++;
        spells[truth] += trackBefore[truth] == NOBODY ? 1 : 0;
        idSwitches += lastTrack[truth] != NOBODY && lastTrack[truth] != track ? 1 : 0;
        lastTrack[truth] = track;
    }

    private ClearScores scores() {
        long mostlyTracked = 0;
        long mostlyLost = 0;
        long fragments = 0;
        for (int truth = 0; truth < sequence.truthIds(); truth++) {
            double share = (double) pairedFrames[truth] / sequence.framesOfTruth(truth);
            mostlyTracked += share > MOSTLY_TRACKED ? 1 : 0;
            mostlyLost += share < MOSTLY_LOST ? 1 : 0;
            fragments += Math.max(0, spells[truth] - 1);
        }
        return new ClearScores(
                true,
                sequence.frames().size(),
                tp,
                sequence.truths() - tp,
                sequence.tracks() - tp,
                idSwitches,
                fragments,
                mostlyTracked,
                sequence.truthIds() - mostlyTracked - mostlyLost,
                mostlyLost,
                similaritySum);
    }
}
