package io.posestream.metrics;

import io.posestream.frame.Outcome;

/** What is so now in one stream. Written by its lane and the poll thread, read by scrapes. */
final class StreamFigures {
    volatile int queuedFrames;
    volatile long queuedBytes;
    volatile int activeTracks;
    volatile boolean flowing = true;

    /** Lane only. */
    final RestJitter jitter = new RestJitter();

    private boolean inGap;

    /** Lane only. @return whether a gap begins with this frame */
    boolean gapBegins(Outcome outcome) {
        boolean begins = outcome == Outcome.DECODE_GAP && !inGap;
        // What was let go of was not decoded either: it says nothing.
        boolean silent = outcome == Outcome.DROPPED_LATE || outcome == Outcome.THINNED_OUT;
        inGap = silent ? inGap : outcome == Outcome.DECODE_GAP;
        return begins;
    }
}
