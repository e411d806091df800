package io.posestream.image;

/**
 * What a decoder refuses before it allocates anything, so that hostile media cannot exhaust memory.
 *
 * @param maxPixels width times height
 * @param maxBytes size of one coded picture
 */
public record DecodeLimits(long maxPixels, int maxBytes) {
    /** 8K pictures, 16 MiB of code. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(7680L * 4320L, 16 << 20);
}
