package io.posestream.propagation;

import io.posestream.assignment.Assignment;
import io.posestream.pose.Oks;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Tells who is who in the labelled frames: by the file's track ids, or, where somebody has none, from labelled frame to
 * labelled frame by the likeness of poses (OKS, widened by what a body may move meanwhile).
 */
final class LabelTracks {
    private static final double LEAST_LIKENESS = .1;
    /** One standard deviation of a joint's way from label to label, body sizes. */
    private static final double MOVED = .25;

    private final Oks oks = new Oks(Skeleton.COCO_17);
    private final List<NavigableMap<Integer, LabelledPerson>> open = new ArrayList<>();

    private LabelTracks() {}

    static List<LabelTrack> of(LabelSet labels) {
        return labels.tracked() ? byId(labels) : new LabelTracks().byLikeness(labels);
    }

    private static List<LabelTrack> byId(LabelSet labels) {
        Map<Long, NavigableMap<Integer, LabelledPerson>> byId = new TreeMap<>();
        labels.frames()
                .forEach((frame, people) -> people.forEach(
                        person -> byId.computeIfAbsent(person.trackId().orElseThrow(), id -> new TreeMap<>())
                                .putIfAbsent(frame, person)));
        List<LabelTrack> tracks = new ArrayList<>();
        byId.forEach((id, seen) -> tracks.add(new LabelTrack(id, seen)));
        return tracks;
    }

    private List<LabelTrack> byLikeness(LabelSet labels) {
        Integer before = null;
        for (var entry : labels.frames().entrySet()) {
            add(before == null ? -1 : before, entry.getKey(), entry.getValue());
            before = entry.getKey();
        }
        List<LabelTrack> tracks = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            tracks.add(new LabelTrack(i + 1, open.get(i)));
        }
        return tracks;
    }

    /** Only who was in the labelled frame before can go on. */
    private void add(int before, int frame, List<LabelledPerson> people) {
        List<NavigableMap<Integer, LabelledPerson>> there =
                open.stream().filter(track -> track.lastKey() == before).toList();
        double[][] likeness = new double[people.size()][there.size()];
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < there.size(); j++) {
                likeness[i][j] =
                        likeness(people.get(i), there.get(j).lastEntry().getValue());
            }
        }
        int[] trackOf = Assignment.solve(likeness, there.size(), LEAST_LIKENESS);
        for (int i = 0; i < people.size(); i++) {
            if (trackOf[i] == Assignment.NONE) {
                open.add(new TreeMap<>(Map.of(frame, people.get(i))));
            } else {
                there.get(trackOf[i]).put(frame, people.get(i));
            }
        }
    }

    private double likeness(LabelledPerson one, LabelledPerson other) {
        Pose a = one.pose();
        Pose b = other.pose();
        double area = one.body().map(box -> (double) box.area()).orElse(0.0);
        double sum = 0;
        int count = 0;
        for (int slot = 0; slot < a.size(); slot++) {
            if (!a.keypoint(slot).missing() && !b.keypoint(slot).missing()) {
                sum += oks.likeness(slot, a.keypoint(slot), b.keypoint(slot), area, area * MOVED * MOVED);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
