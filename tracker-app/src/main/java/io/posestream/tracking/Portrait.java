package io.posestream.tracking;

import io.posestream.pose.Appearance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a track's person looks. While the person stands before or behind somebody, and until it is clear who came out as
 * whom, what is seen goes into a portrait of its own: a mixed up pair must not learn each other's looks. The same holds
 * for who was out of sight and is thought to be back.
 */
final class Portrait {

    private final Set<Track> mixedWith = new HashSet<>();
    private boolean backInDoubt;
    private AppearanceMemory known = new AppearanceMemory();
    private AppearanceMemory fresh = new AppearanceMemory();

    /** @param seen in a clear view */
    void learn(Appearance seen, long timeNs) {
        (mixedWith.isEmpty() && !backInDoubt ? known : fresh).remember(seen, timeNs);
    }

    /** The two cannot be told from each other by place now. */
    void mixUp(Track other) {
        mixedWith.add(other);
        fresh = new AppearanceMemory();
    }

    boolean isMixedWith(Track other) {
        return mixedWith.contains(other);
    }

    /** Somebody is seen where this one was out of sight. */
    void cameBack() {
        backInDoubt = true;
        fresh = new AppearanceMemory();
    }

    /** Whether only the return is in doubt, not who is who of two. */
    boolean isBackInDoubt() {
        return backInDoubt && mixedWith.isEmpty();
    }

    /** It is the one who was there before. */
    void trust() {
        backInDoubt = false;
        takeUpFresh();
    }

    /** It is somebody else. */
    void startAnew() {
        backInDoubt = false;
        known = fresh;
        fresh = new AppearanceMemory();
    }

    /** It is clear again who is who of the two. */
    void settle(Track other) {
        mixedWith.remove(other);
        takeUpFresh();
    }

    void forgetAllBut(List<Track> living) {
        mixedWith.retainAll(living);
        takeUpFresh();
    }

    private void takeUpFresh() {
        if (mixedWith.isEmpty() && !backInDoubt) {
            known = known.seenMs() < fresh.seenMs() ? fresh : known;
            fresh = new AppearanceMemory();
        }
    }

    /** Before the mix-up; if there was too little to know, since. */
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
