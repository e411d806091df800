package io.posestream.simulator.render;

/** Arithmetic on packed 0xRRGGBB colours. */
final class Pixels {
    private Pixels() {}

    /** @param weight 0 = from, 256 = to */
    static int mix(int from, int to, int weight) {
        int keep = 256 - weight;
        int redBlue = (((from & 0xFF00FF) * keep + (to & 0xFF00FF) * weight) >>> 8) & 0xFF00FF;
        int green = (((from & 0xFF00) * keep + (to & 0xFF00) * weight) >>> 8) & 0xFF00;
        return redBlue | green;
    }

    static int pack(int red, int green, int blue) {
        return (red << 16) | (green << 8) | blue;
    }

    /** @param factor 256 keeps the colour, more brightens up to white */
    static int scale(int rgb, int factor) {
        int r = Math.min(255, (((rgb >> 16) & 255) * factor) >> 8);
        int g = Math.min(255, (((rgb >> 8) & 255) * factor) >> 8);
        int b = Math.min(255, ((rgb & 255) * factor) >> 8);
        return pack(r, g, b);
    }
}
