package io.posestream.training;

import io.posestream.graph.OnnxFile;
import io.posestream.head.HeadOptions;
import io.posestream.head.Leaning;
import io.posestream.pose.Pose;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RobustRts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the leaning with which a trained head does best on people that it was not trained on: it has seen few, and
 * believes what it knows by heart too readily. What is made small is, with errors e of the head and b of the better
 * baseline, over kinds of windows, states of the key, with and without look-ahead:
 *
 * <pre>
 *   mean(e / b) + 10 sum max(0, e / b - 1)        b: the single frame on clean keys, the smoother on others
 * </pre>
 *
 * So no kind is paid for with another. Crowded windows count as degraded: the single frame is wrong there.
 */
public final class LeaningSearch {
    private static final Logger LOG = LoggerFactory.getLogger(LeaningSearch.class);
    private static final double WORSE = 10;
    private static final double FIRST_STEP = 1;
    private static final double LAST_STEP = .5;

    private final OnnxFile head;
    private final FeatureCache cache;
    private final List<WindowSample> samples;
    private final Map<Group, Double> baselines;
    private final Map<Leaning, Double> costs = new HashMap<>();

    private record Group(WindowKind kind, boolean degraded, boolean causal) {}

    /**
     * @param cost of the leaning, less is better
     * @param before cost without it
     */
    public record Found(Leaning leaning, double cost, double before) {}

    /**
     * @param cache windows that the head was not trained on, opened with {@link StoredPeaks}
     * @param most windows that count, spread evenly over the cache
     */
    public LeaningSearch(OnnxFile head, FeatureCache cache, int most) {
        this.head = head;
        this.cache = cache;
        int count = Math.min(most, cache.size());
        samples = IntStream.range(0, count)
                .mapToObj(i -> cache.sample((int) ((long) i * cache.size() / count)))
                .toList();
        RobustRts smoother = new RobustRts(MotionNoise.DEFAULT);
        baselines = errors((sample, window) -> isClean(sample) ? window.key().pose() : smoother.fit(window));
    }

    /** From no leaning to the best neighbour, in steps that get smaller. */
    public Found search() {
        Leaning best = Leaning.NONE;
        for (double step = FIRST_STEP; step >= LAST_STEP; step /= 2) {
            Leaning before;
            do {
                before = best;
                for (double[] way : new double[][] {{-step, 0}, {0, step}, {step, 0}, {0, -step}}) {
                    Leaning other = best.plus(way[0], way[1]);
                    best = cost(other) < cost(best) ? other : best;
                }
            } while (!before.equals(best));
        }
        return new Found(best, cost(best), cost(Leaning.NONE));
    }

    private double cost(Leaning leaning) {
        return costs.computeIfAbsent(leaning, some -> {
            double sum = 0;
            double worse = 0;
            Map<Group, Double> errors = errors(some);
            for (Map.Entry<Group, Double> error : errors.entrySet()) {
                double ratio = error.getValue() / baselines.getOrDefault(error.getKey(), Double.NaN);
                sum += ratio;
                worse += Math.max(0, ratio - 1);
            }
            double cost = sum / errors.size() + WORSE * worse;
            LOG.info("{}: cost {}", some, cost);
            return cost;
        });
    }

    private Map<Group, Double> errors(Leaning leaning) {
        HeadOptions options = HeadOptions.parse(head.metadata("options").orElse(""));
        try (TrainedHead leant = new TrainedHead(leaning.of(head).bytes(), cache, options)) {
            Map<PoseWindow, Pose> answers = new HashMap<>();
            for (boolean causal : new boolean[] {true, false}) {
                List<PoseWindow> windows =
                        samples.stream().map(sample -> window(sample, causal)).toList();
                List<Pose> poses = leant.refine(windows);
                IntStream.range(0, poses.size()).forEach(i -> answers.put(windows.get(i), poses.get(i)));
            }
            return errors((sample, window) ->
                    answers.getOrDefault(window, window.key().pose()));
        }
    }

    private interface Answer {
        Pose to(WindowSample sample, PoseWindow window);
    }

    private Map<Group, Double> errors(Answer answer) {
        Map<Group, List<Double>> errors = new LinkedHashMap<>();
        for (WindowSample sample : samples) {
            for (boolean causal : new boolean[] {true, false}) {
                List<Double> group = errors.computeIfAbsent(
                        new Group(sample.kind(), sample.degraded(), causal), key -> new ArrayList<>());
                for (double error : KeyError.of(sample, answer.to(sample, window(sample, causal)))) {
                    if (Double.isFinite(error)) {
                        group.add(error);
                    }
                }
            }
        }
        errors.values().removeIf(List::isEmpty);
        Map<Group, Double> means = new LinkedHashMap<>();
        errors.forEach((group, all) -> means.put(
                group, all.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        return means;
    }

    private static PoseWindow window(WindowSample sample, boolean causal) {
        return causal ? sample.window().causal() : sample.window();
    }

    private static boolean isClean(WindowSample sample) {
        return !sample.degraded() && (sample.kind() == WindowKind.SIMULATED || sample.kind() == WindowKind.REAL);
    }
}
