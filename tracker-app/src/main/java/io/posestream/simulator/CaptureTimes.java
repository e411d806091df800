package io.posestream.simulator;

import java.util.SplittableRandom;

/**
 * When pictures are taken, and which of them arrive. Cameras promise an even rate and do not keep it: times waver, and
 * pictures go missing. A pure function of the settings.
 */
final class CaptureTimes {
    /** An odd constant spreads neighbouring indices over all seeds (the golden ratio times 2^64). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final double fps;
    private final double jitter;
    private final double drop;
    private final long seed;

    CaptureTimes(SimulationSettings settings) {
        this.fps = settings.fps();
        this.jitter = settings.jitter();
        this.drop = settings.drop();
        this.seed = settings.seed();
    }

    /** Seconds since the start of the source; rises with the index. */
    double secondsAt(long index) {
        double early = jitter == 0 ? 0 : jitter * (chance(index, 1) - .5);
        return Math.max(0, index + early) / fps;
    }

    /** Whether the picture reaches whoever watches. */
    boolean arrives(long index) {
        return drop == 0 || chance(index, 2) >= drop;
    }

    /** How many of the first pictures arrive. */
    long arrivals(long pictures) {
        long arrived = 0;
        for (long index = 0; index < pictures; index++) {
            arrived += arrives(index) ? 1 : 0;
        }
        return arrived;
    }

    /** 0..1, the same for the same picture and question. */
    private double chance(long index, int question) {
        return new SplittableRandom(seed ^ (3 * index + question) * SPREAD).nextDouble();
    }
}
