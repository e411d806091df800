package io.posestream.delivery;

/**
 * Bounds of one stream's lane.
 *
 * @param frames a lane with so many waiting frames pauses its partition; the rest of the poll under way (at most
 *     {@code max.poll.records}) still comes on top
 * @param bytes the same for coded bytes; a waiting frame holds its record and its payload, so twice this in memory
 * @param stallMs a stream silent for so long is told as stalled
 * @param endMs a stream silent for so long has ended: its pipeline and thread are given back
 * @param maxFaults pipeline faults in a row in one stream after which the service stops
 * @param maxStreams streams served at once by one instance; each has a thread and a pipeline
 * @param reorderMs a missing frame is waited for so long before those after it go on; 0 = not at all
 */
public record LaneSettings(int frames, long bytes, int stallMs, int endMs, int maxFaults, int maxStreams, int reorderMs) {
    /**
     * Late frames of a live stream leave a lane in microseconds. It has room for more than come within a budget, so that
     * one stream that falls behind does not pause the others of its partition.
     */
    public static final LaneSettings DEFAULT = new LaneSettings(64, 16L << 20, 2_000, 30_000, 10, 256, 50);

    /** With the usual patience for missing frames. */
    public LaneSettings(int frames, long bytes, int stallMs, int endMs, int maxFaults, int maxStreams) {
        this(frames, bytes, stallMs, endMs, maxFaults, maxStreams, DEFAULT.reorderMs);
    }

    public LaneSettings {
        require(frames > 0, "lane frames", "at least 1", frames);
        require(bytes > 0, "lane bytes", "at least 1", bytes);
        require(stallMs > 0, "stallMs", "at least 1", stallMs);
        require(endMs >= stallMs, "endMs", "at least stallMs (" + stallMs + ")", endMs);
        require(maxFaults > 0, "maxFaults", "at least 1", maxFaults);
        require(reorderMs >= 0, "reorderMs", "0 or more", reorderMs);
        require(maxStreams > 0, "maxStreams", "at least 1", maxStreams);
    }

    private static void require(boolean holds, String name, String expected, long actual) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + expected + ", but is " + actual);
        }
    }
}
