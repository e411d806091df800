package io.posestream.overload;

/**
 * Chooses the frames of one stream that are looked at while the rate is reduced: evenly in time. Never lets more than
 * half a second pass for its own sake. Not thread-safe.
 */
public final class FrameThinning {
    private static final double MEMORY = 0.9;
    private static final double LONGEST_PAUSE_NS = 500e6;

    /** Pauses of the stream say nothing about its rate. */
    private static final long PAUSE_NS = 2_000_000_000L;

    private double intervalNs;
    private long lastNs = Long.MIN_VALUE;
    private long lookedNs = Long.MIN_VALUE;

    /** The next frame of the stream has arrived. In order. */
    public void arrived(long timeNs) {
        long distanceNs = lastNs == Long.MIN_VALUE ? 0 : timeNs - lastNs;
        if (distanceNs > 0 && distanceNs < PAUSE_NS) {
            intervalNs = intervalNs == 0 ? distanceNs : MEMORY * intervalNs + (1 - MEMORY) * distanceNs;
        }
        lastNs = timeNs;
    }

    /** A frame is looked at. */
    public void looked(long timeNs) {
        lookedNs = timeNs;
    }

    /** @param oneOf how many frames share one look */
    public boolean leavesOut(long timeNs, int oneOf) {
        if (oneOf <= 1 || lookedNs == Long.MIN_VALUE || timeNs < lookedNs) {
            return false;
        }
        return timeNs - lookedNs < Math.min(LONGEST_PAUSE_NS, (oneOf - 0.5) * intervalNs);
    }
}
