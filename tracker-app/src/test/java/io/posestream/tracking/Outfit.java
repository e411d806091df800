package io.posestream.tracking;

import io.posestream.pose.Appearance;
import java.util.Random;

/** How somebody in a story looks: five parts of the body, eight channels each. */
record Outfit(float[] values) {
    private static final int PARTS = 5;
    private static final int CHANNELS = 8;

    /** Sightings of one person scatter this much; two people differ by 1. */
    private static final double SCATTER = 0.3;

    static Outfit of(long seed) {
        Random random = new Random(seed);
        float[] values = new float[PARTS * CHANNELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Outfit(values);
    }

    /** One who looks almost like this. */
    Outfit alike(long seed) {
        return mixed(0.4f, of(seed));
    }

    /** The same person from behind. */
    Outfit fromBehind(long seed) {
        return mixed(1.1f, of(seed));
    }

    private Outfit mixed(float share, Outfit other) {
        float[] mixed = values.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += share * other.values[i];
        }
        return new Outfit(mixed);
    }

    Appearance seen(Random random) {
        float[] noisy = values.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (SCATTER * random.nextGaussian());
        }
        return new Appearance(noisy, new float[] {.7f, .7f, .7f, .7f, .7f});
    }

    /** This outfit on that body. */
    Observation on(Figure figure, Random random) {
        Observation bare = figure.seen();
        return new Observation(bare.pose(), bare.box(), bare.score(), true, seen(random));
    }
}
