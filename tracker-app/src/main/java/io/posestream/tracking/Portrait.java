package io.posestream.tracking;

import io.posestream.pose.Appearance;

/**
 * How a track's person looks: as known over seconds of clear sight, and as seen in the last moment. When the two
 * disagree, either two people have exchanged tracks ({@link IdentityAudit}) or somebody else came back where this one
 * was out of sight.
 */
final class Portrait {

    /** What is known fades over this time of clear sight: people turn and the light changes. */
    private static final double KNOWN_FADE_MS = 4000;

    /** The last moment is about this long. */
    private static final double RECENT_FADE_MS = 300;

    /** After so long without a look the last moment is past. */
    private static final long RECENT_GAP_NS = Track.OUT_OF_SIGHT_MS * 1_000_000;

    private AppearanceMemory known = new AppearanceMemory(KNOWN_FADE_MS);
    private AppearanceMemory recent = new AppearanceMemory(RECENT_FADE_MS);
    private long lookNs;
    private boolean backInDoubt;

    record State(AppearanceMemory.State known, AppearanceMemory.State recent, long lookNs, boolean backInDoubt) {}

    State state() {
        return new State(known.state(), recent.state(), lookNs, backInDoubt);
    }

    Portrait() {}

    Portrait(State state) {
        known.restore(state.known());
        recent.restore(state.recent());
        lookNs = state.lookNs();
        backInDoubt = state.backInDoubt();
    }

    /** @param seen in any look */
    void glimpse(Appearance seen, long timeNs) {
        if (timeNs - lookNs > RECENT_GAP_NS) {
            forgetRecent();
        }
        lookNs = timeNs;
        recent.remember(seen, timeNs);
    }

    /** @param seen in a clear view, and like this person; not learnt while it is in doubt who came back */
    void learn(Appearance seen, long timeNs) {
        if (!backInDoubt) {
            known.remember(seen, timeNs);
        }
    }

    /** Somebody is seen where this one was out of sight. */
    void cameBack() {
        backInDoubt = true;
        forgetRecent();
    }

    boolean isBackInDoubt() {
        return backInDoubt;
    }

    /** It is the one who was there before. */
    void trust() {
        backInDoubt = false;
    }

    /** It is somebody else. */
    void startAnew() {
        backInDoubt = false;
        known = recent.fadingOver(KNOWN_FADE_MS);
        forgetRecent();
    }

    void forgetRecent() {
        recent = new AppearanceMemory(RECENT_FADE_MS);
    }

    AppearanceMemory known() {
        return known;
    }

    AppearanceMemory recent() {
        return recent;
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
