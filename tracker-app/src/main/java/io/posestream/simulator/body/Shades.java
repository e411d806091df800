package io.posestream.simulator.body;

/** Lighter and darker neighbours of a colour. */
final class Shades {
    private Shades() {}

    /** @param factor below 1 darkens, above 1 lightens */
    static int scale(int rgb, double factor) {
        return channel(rgb >> 16, factor) << 16 | channel(rgb >> 8, factor) << 8 | channel(rgb, factor);
    }

    static int mix(int from, int to, double weight) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255;
            int b = to >> shift & 255;
            rgb |= (int) Math.round(a + (b - a) * weight) << shift;
        }
        return rgb;
    }

    private static int channel(int value, double factor) {
        return (int) Math.max(0, Math.min(255, Math.round((value & 255) * factor)));
    }
}
