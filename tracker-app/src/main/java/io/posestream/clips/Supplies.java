package io.posestream.clips;

import io.posestream.clips.Photographs.Photograph;
import io.posestream.image.PictureSource;
import io.posestream.training.WindowKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the windows of a part come from: drawn scenes, crowded ones, videos, photographs. Owns all of them. */
final class Supplies implements AutoCloseable {
    private static final int PER_SCENE = 24;
    private static final int PER_STILL = 9;
    /** Share of the real windows that come from videos. */
    private static final double FROM_VIDEO = .6;

    private final List<Supply> all = new ArrayList<>();
    private final Optional<Supply> films;
    private final Optional<Supply> stills;

    Supplies(Part part, DataPlan plan, ClipTools tools, List<Photograph> photographs) {
        Map<WindowKind, Integer> wanted = plan.wanted(part);
        Path motions = plan.data().resolve("mocap");
        for (WindowKind kind : List.of(WindowKind.SIMULATED, WindowKind.CROWDED)) {
            boolean crowded = kind == WindowKind.CROWDED;
            ClipSource scenes = new SimulatedClips(
                    part, crowded, plan.seed(), 0, SimulatedClips.PICTURES, motions, tools.compression());
            all.add(Supply.endless(scenes, Map.of(kind, wanted.getOrDefault(kind, 0)), PER_SCENE));
        }
        List<Footage> footage = plan.footage(part);
        double filmed = footage.isEmpty() ? 0 : photographs.isEmpty() ? 1 : FROM_VIDEO;
        films = footage.isEmpty() ? Optional.empty() : Optional.of(films(footage, share(wanted, filmed), tools));
        stills = photographs.isEmpty()
                ? Optional.empty()
                : Optional.of(Supply.endless(
                        new StillClips(photographs, part.seed(plan.seed(), 0), tools.open()),
                        share(wanted, 1 - filmed),
                        PER_STILL));
        films.ifPresent(all::add);
        stills.ifPresent(all::add);
    }

    private static Supply films(List<Footage> footage, Map<WindowKind, Integer> wanted, ClipTools tools) {
        long clips = 0;
        for (Footage video : footage) {
            try (PictureSource pictures = tools.open().apply(video.file().toString())) {
                clips += VideoClips.expected(pictures);
            }
        }
        return Supply.ofClips(new Films(footage, tools), wanted, clips);
    }

    private static Map<WindowKind, Integer> share(Map<WindowKind, Integer> wanted, double share) {
        Map<WindowKind, Integer> shared = new EnumMap<>(WindowKind.class);
        for (WindowKind kind : List.of(WindowKind.REAL, WindowKind.CROWDED_REAL)) {
            shared.put(kind, (int) Math.round(share * wanted.getOrDefault(kind, 0)));
        }
        return shared;
    }

    /** Whoever is furthest behind; empty when all is done, or no more can be had. */
    Optional<Supply> hungriest() {
        if (films.isPresent() && !films.get().open() && stills.isPresent()) {
            films.get().handOver(stills.get());
        }
        return all.stream().filter(Supply::open).max(Comparator.comparingDouble(Supply::hunger));
    }

    @Override
    public void close() {
        all.forEach(Supply::close);
    }
}
