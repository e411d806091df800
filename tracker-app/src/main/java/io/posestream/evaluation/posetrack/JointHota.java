package io.posestream.evaluation.posetrack;

import io.posestream.assignment.Assignment;
import java.util.HashMap;
import java.util.Map;

/**
 * HOTA counts of one joint in one sequence, as the evaluation kit of PoseTrack21 makes them: people are paired frame by
 * frame by the similarity of this joint alone, {@code 1 - distance / 0.5001} heads, whatever the threshold; a pair then
 * counts at the thresholds that it reaches.
 */
final class JointHota {
    /** Distance in heads at which two joints have nothing in common; a hit at exactly 0.5 keeps a trace. */
    private static final double REACH = 0.5001;

    private record Pair(long truth, long found) {}

    private final long[] pairs = new long[HotaThresholds.COUNT];
    private final double[] similarity = new double[HotaThresholds.COUNT];
    private final Map<Long, Long> truthFrames = new HashMap<>();
    private final Map<Long, Long> foundFrames = new HashMap<>();
    private final Map<Pair, long[]> metFrames = new HashMap<>();
    private long truths;
    private long founds;

    void add(JointFrame frame) {
        truths += frame.truthCount();
        founds += frame.foundCount();
        for (int t = 0; t < frame.truthCount(); t++) {
            truthFrames.merge(frame.truthId(t), 1L, Long::sum);
        }
        for (int f = 0; f < frame.foundCount(); f++) {
            foundFrames.merge(frame.foundId(f), 1L, Long::sum);
        }
        double[][] similarities = similarities(frame);
        int[] foundAt = Assignment.solve(similarities, frame.foundCount(), Double.MIN_NORMAL);
        for (int t = 0; t < foundAt.length; t++) {
            if (foundAt[t] != Assignment.NONE) {
                count(new Pair(frame.truthId(t), frame.foundId(foundAt[t])), similarities[t][foundAt[t]]);
            }
        }
    }

    private static double[][] similarities(JointFrame frame) {
        double[][] similarities = new double[frame.truthCount()][frame.foundCount()];
        for (int t = 0; t < frame.truthCount(); t++) {
            for (int f = 0; f < frame.foundCount(); f++) {
                similarities[t][f] = Math.max(0, 1 - frame.distance(t, f) / REACH);
            }
        }
        return similarities;
    }

    private void count(Pair pair, double value) {
        for (int a = 0; a < HotaThresholds.COUNT && HotaThresholds.isReached(a, value); a++) {
            pairs[a]++;
            similarity[a] += value;
            metFrames.computeIfAbsent(pair, any -> new long[HotaThresholds.COUNT])[a]++;
        }
    }

    /** True joints in all frames. */
    long truths() {
        return truths;
    }

    /** Predicted joints in all frames. */
    long founds() {
        return founds;
    }

    /** Pairs that count at a threshold. */
    long pairs(int threshold) {
        return pairs[threshold];
    }

    /** Sum of the similarities of those pairs. */
    double similarity(int threshold) {
        return similarity[threshold];
    }

    /** Sum over those pairs of the share that the two tracks have in common, of the frames of either. */
    double association(int threshold) {
        double sum = 0;
        for (Map.Entry<Pair, long[]> met : metFrames.entrySet()) {
            long common = met.getValue()[threshold];
            long either = truthFrames.getOrDefault(met.getKey().truth(), 0L)
                    + foundFrames.getOrDefault(met.getKey().found(), 0L)
                    - common;
            sum += common == 0 ? 0 : (double) common * common / either;
        }
        return sum;
    }
}
