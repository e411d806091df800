package io.posestream.training;

import java.nio.file.Path;

/**
 * Spreads looks over files that each fit in one memory map.
 *
 * @param bytesPerLook always the same
 * @param looksPerShard in every file but the last
 */
record Shards(Path folder, int bytesPerLook, int looksPerShard) {
    /** Below the 2 GiB that one map may span. */
    private static final long MOST_BYTES = 1L << 30;

    static Shards of(Path folder, int bytesPerLook) {
        return new Shards(folder, bytesPerLook, (int) (MOST_BYTES / bytesPerLook));
    }

    int shard(int slot) {
        return slot / looksPerShard;
    }

    /** Where in its file a look begins. */
    int offset(int slot) {
        return slot % looksPerShard * bytesPerLook;
    }

    Path file(int shard) {
        return folder.resolve(String.format("looks-%04d.bin", shard));
    }

    /** Files that so many looks fill. */
    int count(int looks) {
        return (looks + looksPerShard - 1) / looksPerShard;
    }

    /** Bytes of one file when there are so many looks in all. */
    long bytes(int shard, int looks) {
        return Math.max(0L, Math.min(looksPerShard, looks - (long) shard * looksPerShard)) * bytesPerLook;
    }
}
