package io.posestream.image;

/**
 * What became of one access unit that was given to a {@link StreamDecoder}; {@code token} is the caller's name for it.
 */
public sealed interface Decoded {
    long token();

    /**
     * A picture. The receiver owns it and closes it.
     *
     * @param suspect earlier data was lost or damaged; the pixels may be wrong until the next key frame
     */
    record Shown(long token, Picture picture, boolean suspect) implements Decoded {}

    /**
     * Well formed, but cannot be shown, because the decoder has not met a key frame since its start or since a loss.
     */
    record Skipped(long token, String reason) implements Decoded {}

    /** Not a picture that can or may be decoded: garbage, truncated, or over the {@link DecodeLimits}. */
    record Rejected(long token, String reason) implements Decoded {}
}
