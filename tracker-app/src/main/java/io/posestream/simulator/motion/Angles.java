package io.posestream.simulator.motion;

/** Blends and eases. */
final class Angles {
    private Angles() {}

    /** From one direction to the other the short way round, radians. */
    static double mix(double from, double to, double weight) {
        return from + Math.IEEEremainder(to - from, 2 * Math.PI) * weight;
    }

    /** 0 up to {@code from}, 1 beyond {@code to}, smooth between. */
    static double ease(double from, double to, double value) {
        double u = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return u * u * (3 - 2 * u);
    }
}
