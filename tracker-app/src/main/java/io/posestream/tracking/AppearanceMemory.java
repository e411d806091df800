package io.posestream.tracking;

import io.posestream.pose.Appearance;
import java.util.Arrays;

/** How one person has looked so far: an exponential mean over clear sightings, part by part. */
final class AppearanceMemory {

    private static final double NS_PER_MS = 1e6;

    /** A single look counts for no more than this, however long the pause before it. */
    private static final double MOST_PER_LOOK_MS = 300;

    /** The very first look counts for this. */
    private static final double FIRST_LOOK_MS = 100;

    private final double fadeMs;
    private Appearance mean = Appearance.NONE;
    private double[] knownMs = new double[0];
    private double seenMs;
    private long lastNs;

    /** @param fadeMs older looks fade over this time of sight */
    AppearanceMemory(double fadeMs) {
        this.fadeMs = fadeMs;
    }

    /** @param knownMs for each part, how long it was seen */
    record State(Appearance mean, double[] knownMs, double seenMs, long lastNs) {}

    State state() {
        return new State(mean, knownMs.clone(), seenMs, lastNs);
    }

    void restore(State state) {
        mean = state.mean();
        knownMs = state.knownMs().clone();
        seenMs = state.seenMs();
        lastNs = state.lastNs();
    }

    void remember(Appearance seen, long timeNs) {
        double forMs = seenMs == 0 ? FIRST_LOOK_MS : Math.min(MOST_PER_LOOK_MS, (timeNs - lastNs) / NS_PER_MS);
        lastNs = timeNs;
        if (mean.parts() != seen.parts() || mean.channels() != seen.channels()) {
            mean = new Appearance(new float[seen.values().length], new float[seen.parts()]);
            knownMs = new double[seen.parts()];
            seenMs = 0;
        }
        seenMs += forMs;
        mean = blend(seen, forMs);
    }

    private Appearance blend(Appearance seen, double forMs) {
        int channels = seen.channels();
        float[] values = mean.values().clone();
        float[] weights = mean.weights().clone();
        for (int part = 0; part < seen.parts(); part++) {
            double newsMs = forMs * seen.weights()[part];
            if (newsMs <= 0) {
                continue;
            }
            double share = newsMs / (knownMs[part] + newsMs);
            knownMs[part] = Math.min(fadeMs, knownMs[part] + newsMs);
            weights[part] += (float) (share * (seen.weights()[part] - weights[part]));
            for (int i = part * channels; i < (part + 1) * channels; i++) {
                values[i] += (float) (share * (seen.values()[i] - values[i]));
            }
        }
        return new Appearance(values, weights);
    }

    /** Goes on from looks remembered of old as if they had been seen all the time that fades. */
    void recall(Appearance before) {
        mean = before;
        knownMs = new double[before.parts()];
        Arrays.fill(knownMs, fadeMs);
        seenMs = Math.max(seenMs, fadeMs);
    }

    /** The same looks, fading in another time from now on. */
    AppearanceMemory fadingOver(double otherMs) {
        AppearanceMemory copy = new AppearanceMemory(otherMs);
        copy.mean = mean;
        copy.knownMs = knownMs.clone();
        copy.seenMs = seenMs;
        copy.lastNs = lastNs;
        return copy;
    }

    Appearance mean() {
        return mean;
    }

    /** How long the person was seen clearly. */
    double seenMs() {
        return seenMs;
    }
}
