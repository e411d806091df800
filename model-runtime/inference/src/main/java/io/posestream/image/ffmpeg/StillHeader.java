package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import java.util.HexFormat;

/** The size that a JPEG or PNG file claims, read before any memory is spent on it. */
record StillHeader(int width, int height) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /** @throws RefusedException when the bytes are not a whole file of that codec */
    static StillHeader read(Codec codec, byte[] file) throws RefusedException {
        return switch (codec) {
            case JPEG -> JpegHeader.read(file);
            case PNG -> PngHeader.read(file);
            default -> throw new IllegalArgumentException(codec + " is not a still picture");
        };
    }

    static void requireWithin(DecodeLimits limits, long width, long height) throws RefusedException {
        if (width <= 0 || height <= 0) {
            throw new RefusedException("the header says " + width + " x " + height + ", which is no picture");
        }
        if (height > limits.maxPixels() / width) {
            throw new RefusedException("a picture of " + width + " x " + height + " is over the limit of "
                    + limits.maxPixels() + " pixels; send a smaller one or raise the limit");
        }
    }

    static String firstBytes(byte[] file) {
        return file.length == 0 ? "none" : HEX.formatHex(file, 0, Math.min(8, file.length));
    }
}
