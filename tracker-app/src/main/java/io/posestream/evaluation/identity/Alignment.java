package io.posestream.evaluation.identity;

/** How well each true identity fits each tracked one over a whole sequence; see {@link HotaEvaluation}. */
final class Alignment {
    private final double[][] score;

    Alignment(IdentitySequence sequence) {
        score = new double[sequence.truthIds()][sequence.trackIds()];
        for (IdentitySequence.Frame frame : sequence.frames()) {
            addShares(frame);
        }
        for (int truth = 0; truth < score.length; truth++) {
            for (int track = 0; track < score[truth].length; track++) {
                double shared = score[truth][track];
                score[truth][track] = shared / (sequence.framesOfTruth(truth) + sequence.framesOfTrack(track) - shared);
            }
        }
    }

    private void addShares(IdentitySequence.Frame frame) {
        double[][] similarity = frame.similarity();
        double[] rowSum = new double[frame.truths().length];
        double[] columnSum = new double[frame.tracks().length];
        for (int row = 0; row < rowSum.length; row++) {
            for (int column = 0; column < columnSum.length; column++) {
                rowSum[row] += similarity[row][column];
                columnSum[column] += similarity[row][column];
            }
        }
        for (int row = 0; row < rowSum.length; row++) {
            for (int column = 0; column < columnSum.length; column++) {
                double either = columnSum[column] + rowSum[row] - similarity[row][column];
                if (either > Thresholds.EPSILON) {
                    score[frame.truths()[row]][frame.tracks()[column]] += similarity[row][column] / either;
                }
            }
        }
    }

    /** The frame's similarities, each times the alignment of its two identities. */
    double[][] weighted(IdentitySequence.Frame frame) {
        double[][] weighted = new double[frame.truths().length][frame.tracks().length];
        for (int row = 0; row < weighted.length; row++) {
            for (int column = 0; column < weighted[row].length; column++) {
                weighted[row][column] =
                        score[frame.truths()[row]][frame.tracks()[column]] * frame.similarity()[row][column];
            }
        }
        return weighted;
    }
}
