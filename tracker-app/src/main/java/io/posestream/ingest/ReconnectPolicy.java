package io.posestream.ingest;

import java.time.Duration;

/**
 * When a broken source is opened again: pauses double from {@code firstPause} up to {@code maxPause}, each shortened by
 * chance by up to a half, so that cameras behind one broken switch do not all return at once. A picture that arrives
 * begins the count anew.
 *
 * @param maxAttempts without a picture in between; 0 = never try again
 */
public record ReconnectPolicy(int maxAttempts, Duration firstPause, Duration maxPause) {
    /** For files: what cannot be read now cannot be read later. */
    public static final ReconnectPolicy NEVER = new ReconnectPolicy(0, Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** For cameras. */
    public static final ReconnectPolicy FOREVER =
            new ReconnectPolicy(Integer.MAX_VALUE, Duration.ofMillis(500), Duration.ofSeconds(30));

    public ReconnectPolicy {
        if (maxAttempts < 0 || firstPause.isNegative() || firstPause.isZero() || maxPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("reconnect: attempts must not be negative and pauses must grow from"
                    + " above 0, got " + maxAttempts + ", " + firstPause + " and " + maxPause);
        }
    }
}
