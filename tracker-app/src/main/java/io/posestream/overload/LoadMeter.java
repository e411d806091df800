package io.posestream.overload;

import java.util.concurrent.TimeUnit;

/**
 * Running means over the last half second or so of a stream's own time: how late frames are, and what share of the time
 * is spent on them. One stream; not thread-safe.
 */
final class LoadMeter {
    private static final double MEMORY_MS = 500;

    /** A longer pause says no more than this one. */
    private static final double LONGEST_STEP_MS = 500;

    private boolean begun;
    private long lastNs;
    private double lateness;
    private double busy;

    /**
     * @param timeNs capture time; a clock that goes back counts as standing still
     * @param late 0 = at once, 1 = when its time was up or later
     * @param workNs spent on the frame
     * @return milliseconds of the stream's time since the frame before, at most {@link #LONGEST_STEP_MS}
     */
    double add(long timeNs, double late, long workNs) {
        double passedMs = begun ? Math.max(0, Math.min(LONGEST_STEP_MS, (timeNs - lastNs) / 1e6)) : 0;
        begun = true;
        lastNs = timeNs;
        double kept = Math.exp(-passedMs / MEMORY_MS);
        lateness = kept * lateness + (1 - kept) * Math.max(0, Math.min(1, late));
        busy = kept * busy + workNs / (MEMORY_MS * TimeUnit.MILLISECONDS.toNanos(1));
        return passedMs;
    }

    /** 0..1 */
    double lateness() {
        return lateness;
    }

    /** Time spent per time passed; above 1 the stream falls behind. */
    double busy() {
        return busy;
    }
}
