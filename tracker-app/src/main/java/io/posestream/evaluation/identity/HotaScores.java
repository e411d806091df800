package io.posestream.evaluation.identity;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Higher order tracking accuracy (Luiten et al., "HOTA: a higher order metric for evaluating multi-object tracking",
 * IJCV 2021): the geometric mean of how well people are detected and how well their identities hold, averaged over
 * thresholds of similarity.
 *
 * <pre>
 *   HOTA_alpha = sqrt(DetA_alpha AssA_alpha)         DetA = TP / (TP + FN + FP)
 *   HOTA       = mean over alpha = 0.05 .. 0.95      AssA = mean over TP of TPA / (TPA + FNA + FPA)
 * </pre>
 *
 * @param alphas the 19 thresholds, lowest first
 */
public record HotaScores(List<HotaAtAlpha> alphas) {

    public HotaScores {
        alphas = List.copyOf(alphas);
    }

    /** Of several sequences: counts add up, association is weighted by the number of pairs. */
    static HotaScores combined(List<HotaScores> all) {
        return new HotaScores(IntStream.range(0, Thresholds.ALPHAS)
                .mapToObj(index -> HotaAtAlpha.combined(
                        all.stream().map(one -> one.alphas.get(index)).toList()))
                .toList());
    }

    public double hota() {
        return mean(HotaAtAlpha::hota);
    }

    public double detA() {
        return mean(HotaAtAlpha::detA);
    }

    public double assA() {
        return mean(HotaAtAlpha::assA);
    }

    public double locA() {
        return mean(HotaAtAlpha::locA);
    }

    public double detRe() {
        return mean(HotaAtAlpha::detRe);
    }

    public double detPr() {
        return mean(HotaAtAlpha::detPr);
    }

    public double assRe() {
        return mean(HotaAtAlpha::assRe);
    }

    public double assPr() {
        return mean(HotaAtAlpha::assPr);
    }

    /** At the lowest threshold, where being somewhere near is enough. */
    public double hota0() {
        return alphas.get(0).hota();
    }

    public double locA0() {
        return alphas.get(0).locA();
    }

    public double hotaLocA0() {
        return hota0() * locA0();
    }

    private double mean(ToDoubleFunction<HotaAtAlpha> part) {
        return alphas.stream().mapToDouble(part).sum() / alphas.size();
    }
}
