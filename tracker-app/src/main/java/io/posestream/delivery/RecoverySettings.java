package io.posestream.delivery;

/**
 * How far back a stream is read again after a start, a crash or a move to another instance. Decoding begins at a key
 * frame where one is near enough; else in the middle, and poses are suspect until the next one.
 *
 * @param maxFrames of one stream; more of them make key frames at longer distance worth something
 * @param maxMs of picture time
 */
public record RecoverySettings(int maxFrames, int maxMs) {
    public static final RecoverySettings DEFAULT = new RecoverySettings(600, 20_000);

    /** Fewer than the frames that a decoder and a look-ahead may hold would lose some of them. */
    private static final int LEAST_FRAMES = 32;

    public RecoverySettings {
        if (maxFrames < LEAST_FRAMES) {
            throw new IllegalArgumentException(
                    "recovery.maxFrames must be at least " + LEAST_FRAMES + ", but is " + maxFrames);
        }
        if (maxMs < 1_000) {
            throw new IllegalArgumentException("recovery.maxMs must be at least 1000, but is " + maxMs);
        }
    }
}
