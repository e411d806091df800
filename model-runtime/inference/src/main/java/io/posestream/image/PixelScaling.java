package io.posestream.image;

/**
 * How bytes become the numbers of a model's input: plane {@code p} holds {@code gain[p] * byte + bias[p]} of colour
 * {@code source[p]} (0 red, 1 green, 2 blue). Arrays of three; not to be changed.
 */
public record PixelScaling(int[] source, float[] gain, float[] bias) {
    static final int PLANES = 3;

    public PixelScaling {
        if (source.length != PLANES || gain.length != PLANES || bias.length != PLANES) {
            throw new IllegalArgumentException(
                    "a picture has three planes, got " + source.length + ", " + gain.length + " and " + bias.length);
        }
    }

    /** Red, green, blue, 0..255. */
    public static PixelScaling rgbBytes() {
        return new PixelScaling(new int[] {0, 1, 2}, new float[] {1, 1, 1}, new float[] {0, 0, 0});
    }
}
