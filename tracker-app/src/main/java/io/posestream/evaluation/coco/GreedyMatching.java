package io.posestream.evaluation.coco;

import static io.posestream.evaluation.coco.ImageVerdict.NOBODY;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoResult;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Takes found people for true ones, the surest first, as the reference evaluation does:
 *
 * <ul>
 *   <li>each takes the free true person most like it, of equally like ones the last;
 *   <li>only when no person that counts is like enough it takes an ignored one;
 *   <li>a crowd can be taken again and again;
 *   <li>who is taken for nobody is ignored when its own area is outside the range;
 *   <li>a true person with id 0 is taken, yet whoever took it counts as taken for nobody, since the reference marks
 *       nobody by 0.
 * </ul>
 */
final class GreedyMatching {

    /** The reference's cap on a threshold, so that OKS 1 passes in spite of rounding. */
    private static final double HIGHEST_THRESHOLD = 1 - 1e-10;

    private final ImagePeople people;
    private final AreaRange range;

    /** True people in the order in which they are offered: those that count, then the ignored. */
    private final int[] offered;

    GreedyMatching(ImagePeople people, AreaRange range) {
        this.people = people;
        this.range = range;
        this.offered = IntStream.range(0, people.truths().size())
                .boxed()
                .sorted(Comparator.comparing(this::ignored))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    ImageVerdict verdict() {
        int found = people.found().size();
        int[][] truthOf = new int[Thresholds.OKS_COUNT][];
        boolean[][] hit = new boolean[Thresholds.OKS_COUNT][found];
        boolean[][] ignored = new boolean[Thresholds.OKS_COUNT][found];
        for (int t = 0; t < Thresholds.OKS_COUNT; t++) {
            truthOf[t] = match(Math.min(Thresholds.oks(t), HIGHEST_THRESHOLD));
            for (int f = 0; f < found; f++) {
                int truth = truthOf[t][f];
                hit[t][f] = truth != NOBODY && !people.truths().get(truth).id().isZero();
                boolean outside = !range.holds(people.found().get(f).area());
                ignored[t][f] = (truth != NOBODY && ignored(truth)) || (!hit[t][f] && outside);
            }
        }
        return new ImageVerdict(
                people.found().stream().mapToDouble(CocoResult::score).toArray(), truthOf, hit, ignored, wanted());
    }

    private int[] match(double threshold) {
        int[] truthOf = new int[people.found().size()];
        Arrays.fill(truthOf, NOBODY);
        boolean[] taken = new boolean[people.truths().size()];
        for (int f = 0; f < truthOf.length; f++) {
            truthOf[f] = mostLike(f, threshold, taken);
            if (truthOf[f] != NOBODY) {
                taken[truthOf[f]] = true;
            }
        }
        return truthOf;
    }

    private int mostLike(int found, double threshold, boolean[] taken) {
        double best = threshold;
        int chosen = NOBODY;
        for (int truth : offered) {
            if (taken[truth] && !people.truths().get(truth).crowd()) {
                continue;
            }
            if (chosen != NOBODY && !ignored(chosen) && ignored(truth)) {
                break;
            }
            double likeness = people.oks()[found][truth];
            if (likeness >= best) {
                best = likeness;
                chosen = truth;
            }
        }
        return chosen;
    }

    private boolean ignored(int truth) {
        return range.ignores(people.truths().get(truth));
    }

    private int wanted() {
        int wanted = 0;
        for (CocoAnnotation truth : people.truths()) {
            wanted += range.ignores(truth) ? 0 : 1;
        }
        return wanted;
    }
}
