package io.posestream.training;

import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.RobustRts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tunes the robust smoother, which is the head's starting point and the baseline that it must beat: the noise with the
 * least mean error on degraded keys, each kind of window counting the same, the causal answer as much as the one with
 * look-ahead. Random places around the default, then one number at a time in shrinking steps.
 */
public final class NoiseSearch {
    private static final Logger LOG = LoggerFactory.getLogger(NoiseSearch.class);
    private static final int DRAWS = 40;
    private static final double[] STEPS = {2, 1.5, 1.25, 1.1};
    private static final int NUMBERS = 5;

    private final Map<WindowKind, List<WindowSample>> windows = new EnumMap<>(WindowKind.class);
    private final Aim aim;

    /**
     * Mean errors, input pixels of the key's crop.
     *
     * @param causal past only
     * @param refined with look-ahead
     */
    public record Score(double causal, double refined) {
        double mean() {
            return (causal + refined) / 2;
        }
    }

    /** Whose error is made small. */
    public enum Aim {
        BOTH,
        CAUSAL,
        REFINED;

        double of(Score score) {
            return switch (this) {
                case BOTH -> score.mean();
                case CAUSAL -> score.causal();
                case REFINED -> score.refined();
            };
        }
    }

    /** What was found. */
    public record Found(MotionNoise noise, Score score) {}

    /** @throws TrainingException when no window has a degraded key */
    public NoiseSearch(FeatureCache cache, Aim aim) {
        this.aim = aim;
        for (int i = 0; i < cache.size(); i++) {
            if (cache.degraded(i)) {
                WindowSample sample = cache.sample(i);
                windows.computeIfAbsent(sample.kind(), kind -> new ArrayList<>())
                        .add(sample);
            }
        }
        if (windows.isEmpty()) {
            throw new TrainingException(
                    "The feature cache has no windows with a degraded key; make some with 'posestream train data'.");
        }
    }

    public Found search(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Found best = judged(MotionNoise.DEFAULT);
        for (int i = 0; i < DRAWS; i++) {
            best = better(best, drawn(random));
        }
        for (double step : STEPS) {
            Found before;
            do {
                before = best;
                for (int number = 0; number < NUMBERS; number++) {
                    best = better(best, scaled(best.noise(), number, step));
                    best = better(best, scaled(best.noise(), number, 1 / step));
                }
            } while (!before.equals(best));
            LOG.info("steps of {}: {}", step, best);
        }
        return best;
    }

    /** A noise and its errors. */
    public Found judged(MotionNoise noise) {
        RobustRts smoother = new RobustRts(noise);
        return new Found(
                noise,
                new Score(
                        error(sample -> mean(
                                KeyError.of(sample, smoother.fit(sample.window().causal())))),
                        error(sample -> mean(KeyError.of(sample, smoother.fit(sample.window()))))));
    }

    private double error(ToDoubleFunction<WindowSample> each) {
        return windows.values().stream()
                .mapToDouble(samples -> samples.parallelStream()
                        .mapToDouble(each)
                        .filter(Double::isFinite)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static double mean(double[] errors) {
        return Arrays.stream(errors).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    private Found better(Found best, MotionNoise noise) {
        Found other = judged(noise);
        return aim.of(other.score()) < aim.of(best.score()) ? other : best;
    }

    private static MotionNoise drawn(SplittableRandom random) {
        MotionNoise noise = MotionNoise.DEFAULT;
        double[] spread = {10, 3, 2, 1.5, 2.5};
        for (int number = 0; number < NUMBERS; number++) {
            noise = scaled(noise, number, Math.pow(spread[number], 2 * random.nextDouble() - 1));
        }
        return noise;
    }

    private static MotionNoise scaled(MotionNoise noise, int number, double factor) {
        return new MotionNoise(
                noise.jolt() * (number == 0 ? factor : 1),
                noise.speed() * (number == 1 ? factor : 1),
                noise.error() * (number == 2 ? factor : 1),
                noise.trust() * (number == 3 ? factor : 1),
                noise.tail() * (number == 4 ? factor : 1));
    }
}
