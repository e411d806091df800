package io.posestream.evaluation;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Says in each frame which published person is which true one, with the continuity that CLEAR MOT asks for (Bernardin
 * and Stiefelhagen, 2008): a pair that was made before stays while it is possible, most recent first; the rest is
 * paired as many as possible, then as similar as possible.
 *
 * <pre>
 *   possible    PersonSimilarity.EITHER >= 0.5; bad poses are PCK's affair
 * </pre>
 *
 * An id switch is a true person paired with another id than when last paired, however long ago.
 */
final class PersonMatching {

    private static final double POSSIBLE = 0.5;

    /** The id a true person was last known by. */
    private record Known(long publishedId, long frame) {}

    private record Pair(TrackedPerson truth, TrackedPerson published, double similarity) {}

    /** Who is who in one frame. */
    record Matches(Map<TrackedPerson, TrackedPerson> publishedOfTruth, int idSwitches) {}

    private final ToDoubleBiFunction<TrackedPerson, TrackedPerson> similarity;
    private final Map<Long, Known> known = new HashMap<>();
    private long frame;

    PersonMatching(Skeleton skeleton) {
        this.similarity = PersonSimilarity.EITHER.over(skeleton);
    }

    Matches match(List<TrackedPerson> truth, List<TrackedPerson> published) {
        frame++;
        List<Pair> possible = possiblePairs(truth, published);
        Map<TrackedPerson, TrackedPerson> matches = new HashMap<>();
        Set<TrackedPerson> taken = new HashSet<>();
        for (Pair pair : known(possible)) {
            if (!matches.containsKey(pair.truth()) && !taken.contains(pair.published())) {
                matches.put(pair.truth(), pair.published());
                taken.add(pair.published());
            }
        }
        possible.removeIf(pair -> matches.containsKey(pair.truth()) || taken.contains(pair.published()));
        BestPairs<TrackedPerson> rest = new BestPairs<>();
        possible.forEach(pair -> rest.add(pair.truth(), pair.published(), pair.similarity()));
        matches.putAll(rest.solve());
        return new Matches(matches, remember(matches));
    }

    private List<Pair> possiblePairs(List<TrackedPerson> truth, List<TrackedPerson> published) {
        List<Pair> pairs = new ArrayList<>();
        for (TrackedPerson real : truth) {
            for (TrackedPerson claimed : published) {
                double alike = similarity.applyAsDouble(real, claimed);
                if (alike >= POSSIBLE) {
                    pairs.add(new Pair(real, claimed, alike));
                }
            }
        }
        return pairs;
    }

    /** Pairs made before, most recent first. */
    private List<Pair> known(List<Pair> possible) {
        return possible.stream()
                .filter(pair -> {
                    Known before = known.get(pair.truth().trackId());
                    return before != null
                            && before.publishedId() == pair.published().trackId();
                })
                .sorted(Comparator.comparingLong((Pair pair) -> -lastFrame(pair))
                        .thenComparingDouble(pair -> -pair.similarity()))
                .toList();
    }

    private long lastFrame(Pair pair) {
        Known before = known.get(pair.truth().trackId());
        return before == null ? 0 : before.frame();
    }

    private int remember(Map<TrackedPerson, TrackedPerson> matches) {
        int switches = 0;
        for (Map.Entry<TrackedPerson, TrackedPerson> match : matches.entrySet()) {
            Known now = new Known(match.getValue().trackId(), frame);
            Known before = known.put(match.getKey().trackId(), now);
            switches += before != null && before.publishedId() != now.publishedId() ? 1 : 0;
        }
        return switches;
    }
}
