package io.posestream.pipeline;

import io.posestream.estimation.PoseEstimate;
import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.Look;
import io.posestream.temporal.LookSlots;
import io.posestream.temporal.PoseRefiner;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RefinedPose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A window of looks per track, and the head that reads them. A look takes a slot of the ring when the backbone sees the
 * person, and gives it back when nobody needs it any more: the look belongs to no told track, its window has moved on,
 * or the track is gone. When the ring is full the oldest look of the longest window goes; who is left without
 * neighbours keeps the single-frame pose.
 *
 * <pre>
 *   estimate --slots--> looks --matched by the tracker--> TrackWindow of each id --PoseRefiner--> better poses
 *                         '--of nobody's: slot given back
 * </pre>
 */
final class Windows implements TemporalStage {
    private final PoseEstimator estimator;
    private final PoseRefiner refiner;
    private final FeatureRing ring;
    private final int lookAheadFrames;
    private final Map<Long, TrackWindow> windows = new HashMap<>();
    private final Deque<Long> frameTimesNs = new ArrayDeque<>();

    /**
     * @param refiner reads the ring's slots
     * @param ring owned from here on
     * @param lookAheadFrames how long a frame waits to be refined
     */
    Windows(PoseEstimator estimator, PoseRefiner refiner, FeatureRing ring, int lookAheadFrames) {
        this.estimator = estimator;
        this.refiner = refiner;
        this.ring = ring;
        this.lookAheadFrames = lookAheadFrames;
    }

    @Override
    public void cameraMoved(PlaneMotion motion) {
        windows.values().forEach(window -> window.cameraMoved(motion));
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, long timeNs, List<Box> boxes) {
        moveOnTo(timeNs);
        List<Integer> slots = new ArrayList<>(boxes.size());
        try {
            boxes.forEach(box -> slots.add(acquire()));
            return estimator.estimate(streamId, picture, boxes, new LookSlots(ring, timeNs, slots));
        } catch (RuntimeException e) {
            slots.forEach(this::release);
            throw e;
        }
    }

    @Override
    public void forget(long trackId) {
        TrackWindow gone = windows.remove(trackId);
        while (gone != null && !gone.isEmpty()) {
            release(gone.removeOldest().slot());
        }
    }

    @Override
    public List<TrackedPerson> refineCausally(long timeNs, List<TrackedPerson> people, List<PoseEstimate> found) {
        addLooks(people, found);
        Map<Long, Pose> refined = refine(people, timeNs, window -> true);
        return people.stream()
                .map(person -> person.withPose(refined.getOrDefault(person.trackId(), person.pose())))
                .toList();
    }

    @Override
    public Map<Long, Pose> refineAfterwards(List<TrackedPerson> told, long timeNs) {
        return refine(told, timeNs, TrackWindow::hasFuture);
    }

    private Map<Long, Pose> refine(List<TrackedPerson> people, long timeNs, Predicate<PoseWindow> worthIt) {
        Map<Long, PoseWindow> chosen = new LinkedHashMap<>();
        for (TrackedPerson person : people) {
            Optional.ofNullable(windows.get(person.trackId()))
                    .flatMap(window -> window.around(timeNs))
                    .filter(worthIt)
                    .ifPresent(window -> chosen.put(person.trackId(), window));
        }
        if (chosen.isEmpty()) {
            return Map.of();
        }
        List<RefinedPose> refined = refiner.refine(List.copyOf(chosen.values()));
        Map<Long, Pose> poses = new HashMap<>();
        int next = 0;
        for (long trackId : chosen.keySet()) {
            poses.put(trackId, refined.get(next++).poseWithSigmas());
        }
        return poses;
    }

    /** The tracker gives back the very pose that it was given; what it did not use is nobody's. */
    private void addLooks(List<TrackedPerson> people, List<PoseEstimate> found) {
        IdentityHashMap<Pose, Look> unclaimed = new IdentityHashMap<>();
        found.forEach(estimate -> estimate.look().ifPresent(look -> unclaimed.put(estimate.pose(), look)));
        for (TrackedPerson person : people) {
            @Nullable Look look = unclaimed.remove(person.rawPose());
            if (look != null) {
                add(person.trackId(), look.withPose(person.pose()));
            }
        }
        unclaimed.values().forEach(look -> release(look.slot()));
    }

    private void add(long trackId, Look look) {
        TrackWindow window = windows.computeIfAbsent(trackId, id -> new TrackWindow());
        if (!window.isEmpty() && window.newestNs() >= look.captureTimeNs()) {
            // A clock that stood still or went back: what is before and what is after cannot be told.
            forget(trackId);
            window = windows.computeIfAbsent(trackId, id -> new TrackWindow());
        }
        window.add(look);
        if (window.size() > PoseWindow.REACH + 1 + lookAheadFrames) {
            release(window.removeOldest().slot());
        }
    }

    /** Gives up what is too old to be a neighbour of any frame that is not refined yet. */
    private void moveOnTo(long timeNs) {
        frameTimesNs.addLast(timeNs);
        if (frameTimesNs.size() > lookAheadFrames + 1) {
            frameTimesNs.removeFirst();
        }
        long neededNs = frameTimesNs.getFirst() - TrackWindow.REACH_NS;
        windows.values().removeIf(window -> {
            while (!window.isEmpty() && window.oldestNs() < neededNs) {
                release(window.removeOldest().slot());
            }
            return window.isEmpty();
        });
    }

    private int acquire() {
        int slot = ring.acquire();
        return slot == FeatureRing.NONE && giveUpOldest() ? ring.acquire() : slot;
    }

    private boolean giveUpOldest() {
        TrackWindow longest = null;
        for (TrackWindow window : windows.values()) {
            if (!window.isEmpty() && (longest == null || goesBefore(window, longest))) {
                longest = window;
            }
        }
        if (longest == null) {
            return false;
        }
        release(longest.removeOldest().slot());
        return true;
    }

    private static boolean goesBefore(TrackWindow one, TrackWindow other) {
        return one.size() != other.size() ? one.size() > other.size() : one.oldestNs() < other.oldestNs();
    }

    private void release(int slot) {
        if (slot != FeatureRing.NONE) {
            ring.release(slot);
        }
    }

    @Override
    public void close() {
        windows.clear();
        ring.close();
    }
}
