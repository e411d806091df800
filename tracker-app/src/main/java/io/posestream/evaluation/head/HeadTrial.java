package io.posestream.evaluation.head;

import io.posestream.pose.Pose;
import io.posestream.temporal.LocalLinear;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RobustRts;
import io.posestream.temporal.WindowFit;
import io.posestream.training.FeatureCache;
import io.posestream.training.KeyError;
import io.posestream.training.WindowSample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Windows on which heads are tried; the methods without learning are judged once, when it is made. */
public final class HeadTrial {
    private final List<WindowSample> samples;
    private final List<Map<Method, double[]>> baselines;

    /**
     * @param cache opened with the peaks that the head wants
     * @param most windows, spread evenly over the cache
     */
    public HeadTrial(FeatureCache cache, int most) {
        int count = Math.min(most, cache.size());
        samples = IntStream.range(0, count)
                .mapToObj(i -> cache.sample((int) ((long) i * cache.size() / count)))
                .toList();
        baselines = samples.stream().map(HeadTrial::baselines).toList();
    }

    /** Windows in it. */
    public int size() {
        return samples.size();
    }

    /** Tries a head with and without look-ahead. A window without neighbours is not the head's to answer. */
    public List<WindowErrors> run(HeadAnswers head) {
        List<Pose> causal = answers(
                head, samples.stream().map(sample -> sample.window().causal()).toList());
        List<Pose> refined =
                answers(head, samples.stream().map(WindowSample::window).toList());
        List<WindowErrors> errors = new ArrayList<>(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            WindowSample sample = samples.get(i);
            Map<Method, double[]> all = new EnumMap<>(baselines.get(i));
            all.put(Method.CAUSAL, KeyError.of(sample, causal.get(i)));
            all.put(Method.REFINED, KeyError.of(sample, refined.get(i)));
            errors.add(new WindowErrors(TrialSet.of(sample.kind()), sample.clip(), sample.degraded(), all));
        }
        return errors;
    }

    private static List<Pose> answers(HeadAnswers head, List<PoseWindow> windows) {
        List<Pose> answered =
                head.refine(windows.stream().filter(HeadTrial::hasNeighbours).toList());
        List<Pose> all = new ArrayList<>(windows.size());
        int next = 0;
        for (PoseWindow window : windows) {
            all.add(hasNeighbours(window) ? answered.get(next++) : window.key().pose());
        }
        return all;
    }

    private static boolean hasNeighbours(PoseWindow window) {
        return window.looks().stream().filter(Objects::nonNull).count() > 1;
    }

    private static Map<Method, double[]> baselines(WindowSample sample) {
        WindowFit rts = new RobustRts(MotionNoise.DEFAULT);
        PoseWindow window = sample.window();
        Map<Method, double[]> errors = new EnumMap<>(Method.class);
        errors.put(Method.SINGLE, KeyError.of(sample, window.key().pose()));
        errors.put(Method.LINEAR, KeyError.of(sample, new LocalLinear().fit(window)));
        errors.put(Method.RTS_CAUSAL, KeyError.of(sample, rts.fit(window.causal())));
        errors.put(Method.RTS, KeyError.of(sample, rts.fit(window)));
        return errors;
    }
}
