package io.posestream.delivery;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The wall clock in the unit of the wire contract. */
final class EpochTime {
    private EpochTime() {}

    /** Nanoseconds since 1970; as fine as the operating system's clock. */
    static long nowNs() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
