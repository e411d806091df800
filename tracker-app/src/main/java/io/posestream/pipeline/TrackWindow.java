package io.posestream.pipeline;

import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest looks at one track, oldest first. Each stays in the coordinates of its own picture, together with how the
 * camera has moved since.
 */
final class TrackWindow {
    /** A neighbour further away in time says nothing: by then a limb is anywhere, or it is somebody else. */
    static final long REACH_NS = TimeUnit.MILLISECONDS.toNanos(400);

    /** Crops that share less of the smaller one's area do not show the same body in the same place. */
    private static final float LEAST_SHARED = 0.25f;

    private record Seen(Look look, PlaneMotion sinceThen) {}

    private Deque<Seen> looks = new ArrayDeque<>();

    void add(Look look) {
        looks.addLast(new Seen(look, PlaneMotion.STILL));
    }

    void cameraMoved(PlaneMotion motion) {
        Deque<Seen> moved = new ArrayDeque<>(looks.size());
        looks.forEach(
                seen -> moved.addLast(new Seen(seen.look(), seen.sinceThen().then(motion))));
        looks = moved;
    }

    int size() {
        return looks.size();
    }

    boolean isEmpty() {
        return looks.isEmpty();
    }

    long oldestNs() {
        return looks.getFirst().look().captureTimeNs();
    }

    long newestNs() {
        return looks.getLast().look().captureTimeNs();
    }

    /** @return the look that was given up */
    Look removeOldest() {
        return looks.removeFirst().look();
    }

    /**
     * The window of the look at a moment: its neighbours by time, in its picture's coordinates.
     *
     * @return empty when there was no look then, or it has no neighbours
     */
    Optional<PoseWindow> around(long keyNs) {
        List<Seen> row = new ArrayList<>(looks);
        for (int key = 0; key < row.size(); key++) {
            if (row.get(key).look().captureTimeNs() == keyNs) {
                return window(row, key);
            }
        }
        return Optional.empty();
    }

    /** Whether there is a neighbour later than a window's key. */
    static boolean hasFuture(PoseWindow window) {
        return window.looks().subList(PoseWindow.REACH + 1, PoseWindow.LENGTH).stream()
                .anyMatch(look -> look != null);
    }

    private static Optional<PoseWindow> window(List<Seen> row, int key) {
        @Nullable Look[] places = new @Nullable Look[PoseWindow.LENGTH];
        places[PoseWindow.REACH] = row.get(key).look();
        boolean company = false;
        for (int place = 0; place < PoseWindow.LENGTH; place++) {
            int neighbour = key + place - PoseWindow.REACH;
            if (neighbour != key && neighbour >= 0 && neighbour < row.size()) {
                places[place] = carried(row.get(neighbour), row.get(key)).orElse(null);
                company |= places[place] != null;
            }
        }
        return company ? Optional.of(new PoseWindow(Arrays.asList(places))) : Optional.empty();
    }

    private static Optional<Look> carried(Seen neighbour, Seen key) {
        long apartNs = neighbour.look().captureTimeNs() - key.look().captureTimeNs();
        if (Math.abs(apartNs) > REACH_NS) {
            return Optional.empty();
        }
        Look there = neighbour.sinceThen().equals(key.sinceThen())
                ? neighbour.look()
                : neighbour
                        .look()
                        .moved(neighbour.sinceThen().then(key.sinceThen().inverse()));
        return Optional.of(there).filter(sameBodyAs(key.look()));
    }

    private static Predicate<Look> sameBodyAs(Look key) {
        Box mine = key.crop().region();
        return other -> {
            Box its = other.crop().region();
            return mine.intersection(its) >= LEAST_SHARED * Math.min(mine.area(), its.area());
        };
    }
}
