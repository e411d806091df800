package io.posestream.clips;

import io.posestream.training.WindowKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What training data to make.
 *
 * @param out folder; each part gets a cache of its own below it
 * @param data folder of the development data; what is not there is done without
 * @param seed of everything that is drawn
 * @param windows wanted of each part
 * @param kinds that are made
 * @param videos of the user's own, to train on
 * @param testVideos of the user's own, to judge by
 * @param freePhotographs train only on photographs whose licence allows any use
 * @param command that makes the same data again
 */
public record DataPlan(
        Path out,
        Path data,
        long seed,
        Map<Part, Integer> windows,
        Set<WindowKind> kinds,
        List<Path> videos,
        List<Path> testVideos,
        boolean freePhotographs,
        String command) {

    public DataPlan {
        windows = Collections.unmodifiableMap(new TreeMap<>(windows));
        kinds = Set.copyOf(kinds);
        videos = List.copyOf(videos);
        testVideos = List.copyOf(testVideos);
    }

    public Path folder(Part part) {
        return out.resolve(part.text());
    }

    /** Windows of each kind; the kinds that are made share the whole. */
    Map<WindowKind, Integer> wanted(Part part) {
        double sum = kinds.stream().mapToDouble(DataPlan::share).sum();
        Map<WindowKind, Integer> wanted = new EnumMap<>(WindowKind.class);
        for (WindowKind kind : kinds) {
            wanted.put(kind, (int) Math.round(windows.getOrDefault(part, 0) * share(kind) / sum));
        }
        return wanted;
    }

    /** Half is drawn, half is real; a quarter is crowded. */
    private static double share(WindowKind kind) {
        return switch (kind) {
            case SIMULATED -> .37;
            case CROWDED -> .15;
            case REAL -> .38;
            case CROWDED_REAL -> .10;
        };
    }

    List<Footage> footage(Part part) {
        List<Path> own = switch (part) {
            case TRAIN -> videos;
            case VALIDATION -> List.<Path>of();
            case TEST -> testVideos;
        };
        List<Footage> all = new ArrayList<>(Footage.of(part, data));
        all.removeIf(footage -> !Files.exists(footage.file()));
        own.stream().map(Footage::of).forEach(all::add);
        return all;
    }
}
