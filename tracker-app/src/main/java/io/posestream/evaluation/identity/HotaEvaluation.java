package io.posestream.evaluation.identity;

import io.posestream.assignment.Assignment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Computes {@link HotaScores} of one sequence. Pairs are chosen once per frame, for all thresholds together: the
 * greatest sum of similarity times global alignment, which says how well two identities fit over the whole sequence.
 *
 * <pre>
 *   frame's share(i, j) = s_ij / (sum of row i + sum of column j - s_ij)
 *   alignment(i, j)     = S_ij / (frames of i + frames of j - S_ij),   S_ij = sum of the shares over all frames
 * </pre>
 *
 * This weighting is the reference implementation's (TrackEval), which the paper leaves open. Lives for one sequence.
 */
final class HotaEvaluation {
    private final IdentitySequence sequence;
    private final long[] pairs = new long[Thresholds.ALPHAS];
    private final double[] similaritySum = new double[Thresholds.ALPHAS];

    /** How often two identities are paired, by threshold; of those ever paired. */
    private final Map<IdPair, long[]> together = new LinkedHashMap<>();

    private record IdPair(int truth, int track) {}

    private HotaEvaluation(IdentitySequence sequence) {
        this.sequence = sequence;
    }

    static HotaScores of(IdentitySequence sequence) {
        HotaEvaluation evaluation = new HotaEvaluation(sequence);
        if (!sequence.oneSided()) {
            evaluation.pairEveryFrame(new Alignment(sequence));
        }
        return evaluation.scores();
    }

    private void pairEveryFrame(Alignment alignment) {
        for (IdentitySequence.Frame frame : sequence.frames()) {
            if (!frame.oneSided()) {
                int[] columnOf = Assignment.complete(alignment.weighted(frame), frame.tracks().length);
                for (int row = 0; row < columnOf.length; row++) {
                    if (columnOf[row] != Assignment.NONE) {
                        count(frame, row, columnOf[row]);
                    }
                }
            }
        }
    }

    private void count(IdentitySequence.Frame frame, int row, int column) {
        double similarity = frame.similarity()[row][column];
        long[] counts = together.computeIfAbsent(
                new IdPair(frame.truths()[row], frame.tracks()[column]), pair -> new long[Thresholds.ALPHAS]);
        for (int a = 0; a < Thresholds.ALPHAS && similarity >= Thresholds.alpha(a) - Thresholds.EPSILON; a++) {
            pairs[a]++;
            similaritySum[a] += similarity;
            counts[a]++;
        }
    }

    private HotaScores scores() {
        List<HotaAtAlpha> alphas =
                IntStream.range(0, Thresholds.ALPHAS).mapToObj(this::at).toList();
        return new HotaScores(alphas);
    }

    private HotaAtAlpha at(int index) {
        double assA = 0;
        double assRe = 0;
        double assPr = 0;
        for (Map.Entry<IdPair, long[]> entry : together.entrySet()) {
            double count = entry.getValue()[index];
            int ofTruth = sequence.framesOfTruth(entry.getKey().truth());
            int ofTrack = sequence.framesOfTrack(entry.getKey().track());
            assA += count * count / (ofTruth + ofTrack - count);
            assRe += count * count / ofTruth;
            assPr += count * count / ofTrack;
        }
        long tp = pairs[index];
        return new HotaAtAlpha(
                Thresholds.alpha(index),
                tp,
                sequence.truths() - tp,
                sequence.tracks() - tp,
                assA / Math.max(1, tp),
                assRe / Math.max(1, tp),
                assPr / Math.max(1, tp),
                tp == 0 ? 1 : similaritySum[index] / tp);
    }
}
