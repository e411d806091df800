package io.posestream.evaluation.identity;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * HOTA's parts at one threshold of similarity. Where a ratio has nothing to divide by it is 0, and {@code locA} is 1,
 * as in the reference implementation (TrackEval).
 *
 * @param alpha pairs at least so alike count
 * @param tp pairs, summed over frames
 * @param fn true people without a pair
 * @param fp tracked people without a pair
 * @param assA mean over the pairs of how well their two identities agree over the whole sequence, 0..1
 * @param assRe the same against the true identity's frames only
 * @param assPr the same against the tracked identity's frames only
 * @param locA mean similarity of the pairs
 */
public record HotaAtAlpha(
        double alpha, long tp, long fn, long fp, double assA, double assRe, double assPr, double locA) {

    static HotaAtAlpha combined(List<HotaAtAlpha> all) {
        long tp = all.stream().mapToLong(HotaAtAlpha::tp).sum();
        return new HotaAtAlpha(
                all.get(0).alpha,
                tp,
                all.stream().mapToLong(HotaAtAlpha::fn).sum(),
                all.stream().mapToLong(HotaAtAlpha::fp).sum(),
                weighted(all, HotaAtAlpha::assA) / Math.max(1, tp),
                weighted(all, HotaAtAlpha::assRe) / Math.max(1, tp),
                weighted(all, HotaAtAlpha::assPr) / Math.max(1, tp),
                tp == 0 ? 1 : weighted(all, HotaAtAlpha::locA) / tp);
    }

    private static double weighted(List<HotaAtAlpha> all, ToDoubleFunction<HotaAtAlpha> part) {
        return all.stream()
                .mapToDouble(one -> part.applyAsDouble(one) * (double) one.tp)
                .sum();
    }

    public double detA() {
        return (double) tp / Math.max(1, tp + fn + fp);
    }

    public double detRe() {
        return (double) tp / Math.max(1, tp + fn);
    }

    public double detPr() {
        return (double) tp / Math.max(1, tp + fp);
    }

    public double hota() {
        return Math.sqrt(detA() * assA);
    }
}
