package io.posestream.clips;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.training.FeatureCache;
import io.posestream.training.Target;
import io.posestream.training.WindowKind;
import io.posestream.training.WindowSample;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the cache of a part.
 *
 * @param kinds by kind, in small letters
 */
public record PartSummary(int windows, Map<String, KindSummary> kinds) {

    /**
     * @param degraded how many of the windows have a degraded key
     * @param clips how many clips the windows come from
     * @param singleClean mean distance of the single frame from the target where the key is as it was taken, pixels of
     *     the key's crop; null when there is none
     * @param singleDegraded the same where the key was degraded
     */
    public record KindSummary(
            int windows,
            int degraded,
            int clips,
            @Nullable Double singleClean,
            @Nullable Double singleDegraded) {}

    /** Reads the whole cache. */
    public static PartSummary of(Path folder, String backboneSha256) {
        FeatureCache cache = FeatureCache.open(folder, backboneSha256, FeatureCache.PeakFinder.NONE);
        Map<WindowKind, Tally> tallies = new EnumMap<>(WindowKind.class);
        for (int i = 0; i < cache.size(); i++) {
            WindowSample sample = cache.sample(i);
            tallies.computeIfAbsent(sample.kind(), kind -> new Tally()).add(sample);
        }
        Map<String, KindSummary> kinds = new LinkedHashMap<>();
        tallies.forEach((kind, tally) -> kinds.put(kind.name().toLowerCase(Locale.ROOT), tally.summary()));
        return new PartSummary(cache.size(), kinds);
    }

    private static final class Tally {
        private final Set<String> clips = new HashSet<>();
        private final double[] sums = new double[2];
        private final long[] points = new long[2];
        private final int[] windows = new int[2];

        void add(WindowSample sample) {
            int state = sample.degraded() ? 1 : 0;
            clips.add(sample.clip());
            windows[state]++;
            CropTransform crop = sample.window().key().crop();
            for (int i = 0; i < sample.targets().size(); i++) {
                Target target = sample.targets().get(i);
                Keypoint single = sample.window().key().pose().keypoint(i);
                if (target.weight() > 0 && !single.missing()) {
                    sums[state] += crop.scale() * Math.hypot(single.x() - target.x(), single.y() - target.y());
                    points[state]++;
                }
            }
        }

        KindSummary summary() {
            return new KindSummary(windows[0] + windows[1], windows[1], clips.size(), mean(0), mean(1));
        }

        private @Nullable Double mean(int state) {
            return points[state] == 0 ? null : Math.round(100 * sums[state] / points[state]) / 100.0;
        }
    }
}
