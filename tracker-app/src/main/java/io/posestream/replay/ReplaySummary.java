package io.posestream.replay;

/**
 * What a replay did.
 *
 * @param records that were replayed
 * @param refused of them, those that were no frames, came twice or too late
 * @param seconds that it took
 */
public record ReplaySummary(long records, long bytes, long refused, double seconds) {}
