package io.posestream.evaluation.motion;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows people who were found through a stream. A trail ends when the person goes on under another id or is not found
 * for longer than {@link #LONGEST_GAP_MS}; keypoints that are hidden in truth, or not published, leave gaps. One
 * thread.
 */
public final class Trails {
    /** A person or keypoint away for longer begins a new trail. */
    public static final double LONGEST_GAP_MS = 250;

    private record Key(long truthId, long trackId, int keypoint) {}

    private final List<List<Trail>> trailsOfKeypoint = new ArrayList<>();
    private final Map<Key, Trail> open = new HashMap<>();
    private final Map<Long, Long> trackOfTruth = new HashMap<>();

    /** @param keypoints of the skeleton */
    public Trails(int keypoints) {
        for (int i = 0; i < keypoints; i++) {
            trailsOfKeypoint.add(new ArrayList<>());
        }
    }

    /**
     * A person who was found; frames in order of time.
     *
     * @param timeMs when the picture was taken
     */
    public void add(long truthId, long trackId, double timeMs, Pose truth, Pose published) {
        Long before = trackOfTruth.put(truthId, trackId);
        boolean switched = before != null && before != trackId;
        for (int i = 0; i < trailsOfKeypoint.size(); i++) {
            Keypoint real = truth.keypoint(i);
            Keypoint said = published.keypoint(i);
            if (isVisible(real) && !said.missing()) {
                Trail.Point point = new Trail.Point(timeMs, real.x(), real.y(), said.x(), said.y());
                trail(new Key(truthId, trackId, i), timeMs, switched).add(point);
            }
        }
    }

    private Trail trail(Key key, double timeMs, boolean switched) {
        Trail trail = open.get(key);
        if (trail == null || switched || timeMs - trail.last().timeMs() > LONGEST_GAP_MS) {
            trail = new Trail();
            open.put(key, trail);
            trailsOfKeypoint.get(key.keypoint()).add(trail);
        }
        return trail;
    }

    private static boolean isVisible(Keypoint real) {
        return !real.missing()
                && (real.visibility() == Visibility.VISIBLE || real.visibility() == Visibility.UNSPECIFIED);
    }

    public List<Trail> ofKeypoint(int keypoint) {
        return List.copyOf(trailsOfKeypoint.get(keypoint));
    }

    public List<Trail> all() {
        return trailsOfKeypoint.stream().flatMap(List::stream).toList();
    }
}
