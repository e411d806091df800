package io.posestream.evaluation.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How sure the difference between two methods is. Clips are drawn anew with replacement, each with all of its windows,
 * for the windows of one clip are alike (Efron's percentile interval).
 */
public final class ClipBootstrap {
    private static final int ROUNDS = 2000;
    private static final double TAIL = 0.025;
    private static final long SEED = 1;

    private ClipBootstrap() {}

    /**
     * Mean error of one method over that of another, less 1: negative is better; NaN without windows.
     *
     * @param low lower end of the 95 % interval
     * @param high its upper end
     * @param clips drawn from
     */
    public record Difference(double relative, double low, double high, int clips) {}

    /** @param windows of one set and state */
    public static Difference of(List<WindowErrors> windows, Method method, Method against) {
        List<double[]> clips = clips(windows, method, against);
        if (clips.isEmpty()) {
            return new Difference(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<double[]> some = new ArrayList<>(clips.size());
            for (int i = 0; i < clips.size(); i++) {
                some.add(clips.get(random.nextInt(clips.size())));
            }
            drawn[round] = relative(some);
        }
        Arrays.sort(drawn);
        int cut = (int) (TAIL * ROUNDS);
        return new Difference(relative(clips), drawn[cut], drawn[ROUNDS - 1 - cut], clips.size());
    }

    /** The clip where the method does worst against the other, of those with enough windows; NaN without any. */
    public static double worstClip(List<WindowErrors> windows, Method method, Method against, int enough) {
        Map<String, List<WindowErrors>> clips = new LinkedHashMap<>();
        windows.forEach(window ->
                clips.computeIfAbsent(window.clip(), clip -> new ArrayList<>()).add(window));
        return clips.values().stream()
                .filter(clip -> clip.size() >= enough)
                .mapToDouble(clip -> relative(clips(clip, method, against)))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    /** For each clip the sums of both methods' errors, over the keypoints that have a truth. */
    private static List<double[]> clips(List<WindowErrors> windows, Method method, Method against) {
        Map<String, double[]> clips = new LinkedHashMap<>();
        for (WindowErrors window : windows) {
            double[] sums = clips.computeIfAbsent(window.clip(), clip -> new double[2]);
            sums[0] += sum(window.of(method));
            sums[1] += sum(window.of(against));
        }
        return clips.values().stream().filter(sums -> sums[1] > 0).toList();
    }

    private static double sum(double[] errors) {
        return Arrays.stream(errors).filter(Double::isFinite).sum();
    }

    private static double relative(List<double[]> clips) {
        double method = clips.stream().mapToDouble(sums -> sums[0]).sum();
        double against = clips.stream().mapToDouble(sums -> sums[1]).sum();
        return method / against - 1;
    }
}
