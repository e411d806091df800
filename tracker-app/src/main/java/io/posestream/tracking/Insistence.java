package io.posestream.tracking;

import java.util.Arrays;

/**
 * How long something odd has been told without a break. A model that errs does so for a moment; what it insists on is
 * true, and it was the track that was wrong. Picture time in nanoseconds.
 */
final class Insistence {

    private static final long NONE = Long.MIN_VALUE;

    private final long believedAfterNs;
    private final long[] sinceNs;

    Insistence(int things, long believedAfterMs) {
        believedAfterNs = believedAfterMs * 1_000_000;
        sinceNs = new long[things];
        Arrays.fill(sinceNs, NONE);
    }

    /** @param sinceNs for each thing, since when it is odd */
    record State(long[] sinceNs) {}

    State state() {
        return new State(sinceNs.clone());
    }

    void restore(State state) {
        System.arraycopy(state.sinceNs(), 0, sinceNs, 0, sinceNs.length);
    }

    /** @return whether thing {@code i} is odd and not yet insisted on */
    boolean doubts(int i, boolean odd, long timeNs) {
        if (!odd) {
            sinceNs[i] = NONE;
            return false;
        }
        if (sinceNs[i] == NONE) {
            sinceNs[i] = timeNs;
        }
        return timeNs - sinceNs[i] < believedAfterNs;
    }
}
