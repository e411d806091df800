package io.posestream.tracking;

import io.posestream.pose.Appearance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a track's person looks. While the person stands before or behind somebody, and until it is clear who came out as
 * whom, what is seen goes into a portrait of its own: a mixed up pair must not learn each other's looks.
 */
final class Portrait {

    private final Set<Track> mixedWith = new HashSet<>();
    private AppearanceMemory known = new AppearanceMemory();
    private AppearanceMemory fresh = new AppearanceMemory();

    /** @param seen in a clear view */
    void learn(Appearance seen, long timeNs) {
        (mixedWith.isEmpty() ? known : fresh).remember(seen, timeNs);
    }

    /** The two cannot be told from each other by place now. */
    void mixUp(Track other) {
        mixedWith.add(other);
        fresh = new AppearanceMemory();
    }

    boolean isMixedWith(Track other) {
        return mixedWith.contains(other);
    }

    /** It is clear again who is who of the two. */
    void settle(Track other) {
        if (mixedWith.remove(other) && mixedWith.isEmpty()) {
            fresh = new AppearanceMemory();
        }
    }

    void forgetAllBut(List<Track> living) {
        mixedWith.retainAll(living);
    }

    /** Before the mix-up; all there is where there was none. */
    AppearanceMemory known() {
        return known;
    }

    /** Since the mix-up. */
    AppearanceMemory fresh() {
        return fresh;
    }

    void exchangeKnown(Portrait other) {
        AppearanceMemory mine = known;
        known = other.known;
        other.known = mine;
    }

    /** Someone known of old is back. */
    void continueFrom(Appearance before) {
        known.recall(before);
    }
}
