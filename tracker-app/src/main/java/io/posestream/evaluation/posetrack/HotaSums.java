package io.posestream.evaluation.posetrack;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Sums over sequences, by threshold, of what HOTA divides. */
final class HotaSums {
    private final long[] pairs = new long[HotaThresholds.COUNT];
    private final double[] association = new double[HotaThresholds.COUNT];
    private final double[] similarity = new double[HotaThresholds.COUNT];
    private long truths;
    private long founds;

    void addCounts(long moreTruths, long moreFounds) {
        truths += moreTruths;
        founds += moreFounds;
    }

    /** @param moreAssociation sum over the pairs, as is {@code moreSimilarity} */
    void addPairs(int threshold, long morePairs, double moreAssociation, double moreSimilarity) {
        pairs[threshold] += morePairs;
        association[threshold] += moreAssociation;
        similarity[threshold] += moreSimilarity;
    }

    /** Nothing annotated and nothing predicted scores 0, as in the kit. */
    double detA() {
        return mean(this::detA);
    }

    double assA() {
        return mean(this::assA);
    }

    double hota() {
        return mean(a -> Math.sqrt(detA(a) * assA(a)));
    }

    /** Without any pair 1, as in the kit. */
    double locA() {
        return mean(a -> pairs[a] == 0 ? 1 : similarity[a] / pairs[a]);
    }

    private double detA(int threshold) {
        return (double) pairs[threshold] / Math.max(1, truths + founds - pairs[threshold]);
    }

    private double assA(int threshold) {
        return association[threshold] / Math.max(1, pairs[threshold]);
    }

    private static double mean(IntToDoubleFunction ofThreshold) {
        return 100
                * IntStream.range(0, HotaThresholds.COUNT)
                        .mapToDouble(ofThreshold)
                        .average()
                        .orElseThrow();
    }
}
