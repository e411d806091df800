package io.posestream.clips;

import io.posestream.clips.Photographs.Photograph;
import io.posestream.image.PictureSource;
import io.posestream.training.FeatureCacheWriter;
import io.posestream.training.WindowKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Makes one part of the data: drawn scenes, crowded ones, videos, photographs, in this order, clip by clip. Clips that
 * are in the cache already are passed over, so that it goes on as if it had never been stopped.
 */
final class PartMaker {
    private static final int WINDOWS_PER_SCENE = 16;
    private static final int WINDOWS_PER_STILL = 6;
    /** Share of the real windows that come from videos. */
    private static final double FROM_VIDEO = .6;
    /** After so many clips without a window there will be none. */
    private static final int MOST_EMPTY_CLIPS = 60;

    private final Part part;
    private final DataPlan plan;
    private final ClipTools tools;
    private final FeatureCacheWriter cache;
    private final ClipWindows windows;
    private final WindowSheet sheet;
    private final DataListener listener;
    private final Map<WindowKind, Integer> remaining;
    private int clip;

    PartMaker(
            Part part,
            DataPlan plan,
            ClipTools tools,
            FeatureCacheWriter cache,
            CutOuts cutOuts,
            WindowSheet sheet,
            DataListener listener) {
        this.part = part;
        this.plan = plan;
        this.tools = tools;
        this.cache = cache;
        this.windows = new ClipWindows(new Eye(tools.backbone(), cache), cutOuts);
        this.sheet = sheet;
        this.listener = listener;
        this.remaining = new EnumMap<>(plan.wanted(part));
    }

    void make(List<Photograph> photographs) {
        draw(WindowKind.SIMULATED);
        draw(WindowKind.CROWDED);
        film(photographs.isEmpty() ? 1 : FROM_VIDEO);
        animate(photographs);
    }

    private int remaining(WindowKind kind) {
        return remaining.getOrDefault(kind, 0);
    }

    private void draw(WindowKind kind) {
        boolean crowded = kind == WindowKind.CROWDED;
        Path motions = plan.data().resolve("mocap");
        int empty = 0;
        try (ClipSource scenes =
                new SimulatedClips(part, crowded, plan.seed(), 0, motions, tools.compression())) {
            while (remaining(kind) > 0 && empty < MOST_EMPTY_CLIPS) {
                int before = remaining(kind);
                take(scenes, Map.of(kind, Math.min(WINDOWS_PER_SCENE, before)));
                empty = remaining(kind) == before ? empty + 1 : 0;
            }
        }
    }

    /** Every clip is asked for its share of what is left, so that empty ones are made up for by later ones. */
    private void film(double share) {
        List<Footage> all = plan.footage(part);
        int kept = (int) ((1 - share) * remaining(WindowKind.REAL));
        int keptCrowded = (int) ((1 - share) * remaining(WindowKind.CROWDED_REAL));
        if (all.isEmpty() || remaining(WindowKind.REAL) + remaining(WindowKind.CROWDED_REAL) == 0) {
            return;
        }
        long left = all.stream().mapToLong(this::expectedClips).sum();
        for (Footage footage : all) {
            PictureSource pictures = tools.open().apply(footage.file().toString());
            try (ClipSource clips =
                    new VideoClips(footage, pictures, tools.followers().apply(footage.name()))) {
                boolean more = true;
                while (more) {
                    double part = 1.0 / Math.max(1, left--);
                    IntUnaryOperator asked = wanted -> Math.max(0, (int) Math.ceil(wanted * part));
                    more = take(
                            clips,
                            Map.of(
                                    WindowKind.REAL,
                                    asked.applyAsInt(remaining(WindowKind.REAL) - kept),
                                    WindowKind.CROWDED_REAL,
                                    asked.applyAsInt(remaining(WindowKind.CROWDED_REAL) - keptCrowded)));
                }
            }
        }
    }

    private long expectedClips(Footage footage) {
        try (PictureSource pictures = tools.open().apply(footage.file().toString())) {
            return VideoClips.expected(pictures);
        }
    }

    private void animate(List<Photograph> photographs) {
        if (photographs.isEmpty()) {
            return;
        }
        int empty = 0;
        try (ClipSource stills = new StillClips(photographs, part.seed(plan.seed(), 0), tools.open())) {
            int left = remaining(WindowKind.REAL) + remaining(WindowKind.CROWDED_REAL);
            while (left > 0 && empty < MOST_EMPTY_CLIPS) {
                int real = Math.min(WINDOWS_PER_STILL, remaining(WindowKind.REAL));
                int crowded = Math.min(WINDOWS_PER_STILL / 2, remaining(WindowKind.CROWDED_REAL));
                take(stills, Map.of(WindowKind.REAL, real, WindowKind.CROWDED_REAL, crowded));
                int now = remaining(WindowKind.REAL) + remaining(WindowKind.CROWDED_REAL);
                empty = now == left ? empty + 1 : 0;
                left = now;
            }
        }
    }

    /** @return false when the source has no more clips */
    private boolean take(ClipSource source, Map<WindowKind, Integer> wanted) {
        int number = clip;
        if (number < cache.clips().size()) {
            if (!source.skip()) {
                return false;
            }
        } else {
            try (Clip next = source.next()) {
                if (next == null) {
                    return false;
                }
                keep(next, wanted, part.seed(plan.seed(), number));
            }
        }
        clip++;
        cache.clips().get(number).forEach((kind, count) -> remaining.merge(kind, -count, Integer::sum));
        listener.progress(part, made(), plan.windows().getOrDefault(part, 0));
        return true;
    }

    private int made() {
        return plan.wanted(part).values().stream().mapToInt(Integer::intValue).sum()
                - remaining.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void keep(Clip next, Map<WindowKind, Integer> wanted, long seed) {
        List<MadeWindow> made = new ArrayList<>();
        new EnumMap<>(wanted).forEach((kind, count) -> made.addAll(windows.make(next, kind, count, seed)));
        cache.finishClip(next.name(), made.stream().map(MadeWindow::sample).toList());
        made.forEach(sheet::offer);
    }
}
