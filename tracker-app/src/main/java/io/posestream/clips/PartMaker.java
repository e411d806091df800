package io.posestream.clips;

import io.posestream.training.FeatureCacheWriter;
import io.posestream.training.WindowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one part of the data, clip by clip, from whichever supply is furthest behind: whenever it is stopped, the cache
 * holds of everything in proportion. Clips that are in the cache already are passed over, so that it goes on as if it
 * had never been stopped.
 */
final class PartMaker {
    private final Part part;
    private final DataPlan plan;
    private final FeatureCacheWriter cache;
    private final ClipWindows windows;
    private final WindowSheet sheet;
    private final DataListener listener;
    private int clip;

    PartMaker(
            Part part,
            DataPlan plan,
            FeatureCacheWriter cache,
            ClipWindows windows,
            WindowSheet sheet,
            DataListener listener) {
        this.part = part;
        this.plan = plan;
        this.cache = cache;
        this.windows = windows;
        this.sheet = sheet;
        this.listener = listener;
    }

    void make(Supplies supplies) {
        int alreadyThere = cache.clips().size();
        int wanted = plan.windows().getOrDefault(part, 0);
        listener.progress(part, cache.windows(), wanted);
        Optional<Supply> next = supplies.hungriest();
        while (next.isPresent()) {
            take(next.get());
            if (clip > alreadyThere) {
                listener.progress(part, cache.windows(), wanted);
            }
            next = supplies.hungriest();
        }
    }

    private void take(Supply supply) {
        if (clip < cache.clips().size()) {
            if (!supply.source().skip()) {
                supply.end();
                return;
            }
        } else {
            try (Clip next = supply.source().next()) {
                if (next == null) {
                    supply.end();
                    return;
                }
                keep(next, supply.ask());
            }
        }
        supply.took(cache.clips().get(clip++));
    }

    private void keep(Clip next, Map<WindowKind, Integer> asked) {
        long seed = part.seed(plan.seed(), clip);
        List<MadeWindow> made = new ArrayList<>();
        asked.forEach((kind, count) -> made.addAll(windows.make(next, kind, count, seed)));
        cache.finishClip(next.name(), made.stream().map(MadeWindow::sample).toList());
        made.forEach(sheet::offer);
    }
}
