package io.posestream.spool;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a {@link Spool} lies and how much it may hold. The oldest records make room for new ones.
 *
 * @param folder for one spool alone; made when absent
 * @param maxBytes of all its records, at least 64 KiB, and more than the largest record; what is dropped is dropped a
 *     32nd of this at a time
 * @param maxAge of a record, from the moment it was appended
 */
public record SpoolSettings(Path folder, long maxBytes, Duration maxAge) {
    private static final long LEAST_BYTES = 64 << 10;
    private static final long MOST_SEGMENT_BYTES = 16 << 20;
    private static final int SEGMENTS = 32;

    public SpoolSettings {
        if (maxBytes < LEAST_BYTES || maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("a spool needs at least " + LEAST_BYTES
                    + " bytes and an age above 0, got " + maxBytes + " and " + maxAge);
        }
    }

    long segmentBytes() {
        return Math.min(MOST_SEGMENT_BYTES, maxBytes / SEGMENTS);
    }
}
