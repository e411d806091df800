package io.posestream.frame;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The time of day in the unit of the wire. Only latency and age are measured by it; people are tracked by picture time.
 */
public final class EpochTime {
    private EpochTime() {}

    /** Nanoseconds since 1970; as fine as the operating system's clock. */
    public static long nowNs() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
