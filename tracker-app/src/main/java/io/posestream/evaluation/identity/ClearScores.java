package io.posestream.evaluation.identity;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * CLEAR MOT (Bernardin and Stiefelhagen, "Evaluating multiple object tracking performance", 2008) with the counts of
 * MOTChallenge (Milan et al., "MOT16", 2016) and sMOTA (Voigtlaender et al., "MOTS", CVPR 2019).
 *
 * <pre>
 *   MOTA = (TP - FP - idSwitches) / (TP + FN)      MODA = (TP - FP) / (TP + FN)
 *   MOTP = mean similarity of TP                   sMOTA = (sum of similarity of TP - FP - idSwitches) / (TP + FN)
 * </pre>
 *
 * Where a ratio has nothing to divide by, it divides by 1, as the reference implementation (TrackEval) does.
 *
 * @param twoSided false for one sequence in which truth or tracks are empty: its ratios are 0, as in TrackEval
 * @param frames compared; none of a sequence that is not two-sided
 * @param tp pairs that are at least half alike, summed over frames
 * @param fn true people without a pair
 * @param fp tracked people without a pair
 * @param idSwitches how often a true person is paired with another id than when last paired
 * @param fragments how often a true person is paired again after frames without a pair
 * @param mostlyTracked true people paired in more than 0.8 of their frames
 * @param partlyTracked those between
 * @param mostlyLost true people paired in less than 0.2 of their frames
 * @param similaritySum of the pairs
 */
public record ClearScores(
        boolean twoSided,
        long frames,
        long tp,
        long fn,
        long fp,
        long idSwitches,
        long fragments,
        long mostlyTracked,
        long partlyTracked,
        long mostlyLost,
        double similaritySum) {

    static ClearScores combined(List<ClearScores> all) {
        return new ClearScores(
                true,
                sum(all, ClearScores::frames),
                sum(all, ClearScores::tp),
                sum(all, ClearScores::fn),
                sum(all, ClearScores::fp),
                sum(all, ClearScores::idSwitches),
                sum(all, ClearScores::fragments),
                sum(all, ClearScores::mostlyTracked),
                sum(all, ClearScores::partlyTracked),
                sum(all, ClearScores::mostlyLost),
                all.stream().mapToDouble(ClearScores::similaritySum).sum());
    }

    private static long sum(List<ClearScores> all, ToLongFunction<ClearScores> count) {
        return all.stream().mapToLong(count).sum();
    }

    public double mota() {
        return perTruth((double) (tp - fp - idSwitches));
    }

    public double motp() {
        return similaritySum / Math.max(1, tp);
    }

    public double moda() {
        return perTruth((double) (tp - fp));
    }

    public double smota() {
        return perTruth(similaritySum - fp - idSwitches);
    }

    public double recall() {
        return perTruth((double) tp);
    }

    public double precision() {
        return (double) tp / Math.max(1, tp + fp);
    }

    /** False alarms: tracked people without a pair, per frame. */
    public double falsePerFrame() {
        return twoSided ? (double) fp / Math.max(1, frames) : 0;
    }

    private double perTruth(double count) {
        return twoSided ? count / Math.max(1, tp + fn) : 0;
    }
}
