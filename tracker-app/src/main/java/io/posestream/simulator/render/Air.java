package io.posestream.simulator.render;

/** What is far away fades into the air. */
final class Air {
    private static final int RGB = 0xC4D2DC;
    /** Share of the rest that each metre takes. */
    private static final double HAZE_PER_M = .006;

    private Air() {}

    /** The colour of something at a distance. */
    static int seenThrough(int rgb, double distanceM) {
        return Pixels.mix(RGB, rgb, (int) Math.round(256 * Math.exp(-HAZE_PER_M * distanceM)));
    }
}
