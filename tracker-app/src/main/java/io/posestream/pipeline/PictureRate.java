package io.posestream.pipeline;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets at most so many pictures a second be looked at, by picture time: evenly spaced where the camera's own rate
 * allows. Not thread-safe.
 */
final class PictureRate {
    /** A picture may come so much of an interval early: cameras are not punctual. */
    private static final double EARLY = 0.1;

    private final double fps;
    private final long intervalNs;
    private long dueNs = Long.MIN_VALUE;

    /** @param fps 0 = all pictures */
    PictureRate(double fps) {
        this.fps = fps;
        intervalNs = fps == 0 ? 0 : Math.round(TimeUnit.SECONDS.toNanos(1) / fps);
    }

    /** May be asked more than once for a picture. @return why it is not looked at; empty when it may pass */
    Optional<String> refusal(long timeNs) {
        boolean early = timeNs < dueNs - (long) (EARLY * intervalNs);
        boolean clockWentBack = timeNs < dueNs - 2 * intervalNs;
        return fps == 0 || !early || clockWentBack
                ? Optional.empty()
                : Optional.of("the stream's settings ask for at most " + fps + " pictures a second");
    }

    /** It passes. */
    void looked(long timeNs) {
        boolean onBeat = timeNs >= dueNs - intervalNs && timeNs < dueNs + intervalNs;
        dueNs = (onBeat ? dueNs : timeNs) + intervalNs;
    }
}
