package io.posestream.tracking;

import io.posestream.pose.Box;
import io.posestream.pose.Oks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices two tracks that have become one person: they stay on the same place and take turns in being seen, since there
 * is only one observation for both. Two people behind each other differ: the hidden one is not seen at all.
 */
final class Convergence {

    private static final long NS_PER_MS = 1_000_000;

    /** Two tracks may share a place this long before they are taken for one. */
    private static final long BELIEVED_AFTER_MS = 400;

    /** Predicted poses that are this similar share a place. */
    private static final double SAME_PLACE_OKS = 0.5;

    private record Pair(long elder, long younger) {}

    private final Oks oks;
    private final Map<Pair, Long> sinceNs = new HashMap<>();

    Convergence(Oks oks) {
        this.oks = oks;
    }

    /** Two tracks that have shared a place since then. */
    record Shared(long elder, long younger, long sinceNs) {}

    List<Shared> state() {
        return sinceNs.entrySet().stream()
                .map(entry -> new Shared(entry.getKey().elder(), entry.getKey().younger(), entry.getValue()))
                .toList();
    }

    void restore(List<Shared> state) {
        sinceNs.clear();
        state.forEach(shared -> sinceNs.put(new Pair(shared.elder(), shared.younger()), shared.sinceNs()));
    }

    /** @return whether the younger track is, by now, the elder's person */
    boolean merged(Track elder, Track younger, long nowNs) {
        Pair pair = new Pair(elder.id(), younger.id());
        if ((elder.seenNow() && younger.seenNow()) || !samePlace(elder, younger)) {
            sinceNs.remove(pair);
            return false;
        }
        long since = sinceNs.computeIfAbsent(pair, p -> nowNs);
        return nowNs - since >= BELIEVED_AFTER_MS * NS_PER_MS
                && elder.lastSeenNs() > since
                && younger.lastSeenNs() > since;
    }

    /** Drops what is known of tracks that live no more. */
    void keep(List<Track> living) {
        if (!sinceNs.isEmpty()) {
            List<Long> ids = living.stream().map(Track::id).toList();
            sinceNs.keySet().removeIf(pair -> !ids.contains(pair.elder()) || !ids.contains(pair.younger()));
        }
    }

    private boolean samePlace(Track one, Track other) {
        Box here = one.box();
        Box there = other.box();
        return here.intersection(there) > 0
                && oks.between(one.pose(), other.pose(), Math.sqrt((double) here.area() * there.area()))
                        > SAME_PLACE_OKS;
    }
}
