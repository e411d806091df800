package io.posestream.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws windows of a cache so that kinds and states come in fixed shares, however many of each there are. */
final class BalancedDraw {
    static final double DEGRADED = .6;

    private final List<Bucket> buckets = new ArrayList<>();
    private final double sum;

    /** @param share of the draws, in the whole of all buckets that are not empty */
    private record Bucket(List<Integer> windows, double share) {}

    private record Key(WindowKind kind, boolean degraded) {}

    BalancedDraw(FeatureCache cache) {
        Map<Key, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < cache.size(); i++) {
            found.computeIfAbsent(new Key(cache.kind(i), cache.degraded(i)), key -> new ArrayList<>())
                    .add(i);
        }
        if (found.isEmpty()) {
            throw new TrainingException(
                    "The feature cache has no windows yet; make some with 'posestream train data'.");
        }
        found.forEach((key, windows) -> {
            boolean alone = !found.containsKey(new Key(key.kind(), !key.degraded()));
            double state = alone ? 1 : key.degraded() ? DEGRADED : 1 - DEGRADED;
            buckets.add(new Bucket(windows, share(key.kind()) * state));
        });
        sum = buckets.stream().mapToDouble(Bucket::share).sum();
    }

    /** Real ones most: they come from few clips. Crowded ones, where most is to be won, oftener than they are made. */
    static double share(WindowKind kind) {
        return switch (kind) {
            case SIMULATED -> .25;
            case CROWDED -> .2;
            case REAL -> .4;
            case CROWDED_REAL -> .15;
        };
    }

    /** A window's place in the cache. */
    int next(RandomGenerator random) {
        double rest = random.nextDouble() * sum;
        for (Bucket bucket : buckets) {
            rest -= bucket.share();
            if (rest < 0) {
                return one(bucket, random);
            }
        }
        return one(buckets.get(buckets.size() - 1), random);
    }

    private static int one(Bucket bucket, RandomGenerator random) {
        return bucket.windows().get(random.nextInt(bucket.windows().size()));
    }
}
