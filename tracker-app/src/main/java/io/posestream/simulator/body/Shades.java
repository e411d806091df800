package io.posestream.simulator.body;

/** Lighter and darker neighbours of a colour. */
public final class Shades {
    private Shades() {}

    /**
     * Each channel times {@code factor}, at most white.
     *
     * @param factor below 1 darkens, above 1 lightens
     */
    public static int scale(int rgb, double factor) {
        return (channel(rgb >> 16, factor) << 16) | (channel(rgb >> 8, factor) << 8) | channel(rgb, factor);
    }

    /** One colour at {@code weight} 0, the other at 1. */
    public static int mix(int from, int to, double weight) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (from >> shift) & 255;
            int b = (to >> shift) & 255;
            int value = (int) Math.round(a + (b - a) * weight);
            rgb |= value << shift;
        }
        return rgb;
    }

    private static int channel(int value, double factor) {
        return (int) Math.max(0, Math.min(255, Math.round((value & 255) * factor)));
    }
}
