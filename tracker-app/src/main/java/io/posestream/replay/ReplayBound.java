package io.posestream.replay;

/**
 * Where a replay begins or ends on each partition.
 *
 * @param offset whether the value is an offset; else a capture time in milliseconds since 1970
 */
public record ReplayBound(boolean offset, long value) {
    public static final ReplayBound BEGINNING = new ReplayBound(true, 0);
    public static final ReplayBound END = new ReplayBound(true, Long.MAX_VALUE);

    /** Whether a record lies at the bound or after it. */
    boolean isReached(long recordOffset, long timeMs) {
        return offset ? recordOffset >= value : timeMs >= value;
    }
}
