package io.posestream.image.boofcv;

import boofcv.struct.image.GrayU8;
import java.util.Arrays;

/**
 * Gives a thumbnail the light of the reference, so that light that wavers is no motion: Lucas-Kanade believes that
 * things keep their brightness. Keeps scratch memory; one thread at a time.
 */
final class Light {
    /** Ratios are counted in steps of 1 / UNIT. */
    private static final int UNIT = 256;

    private static final int BRIGHTEST = 4 * UNIT;

    /** Below this grey level a ratio is mostly rounding. */
    private static final int DARK = 32;

    /** Less is left as it is. */
    private static final double LEAST_CHANGE = .01;

    private final int[] counts = new int[BRIGHTEST + 1];
    private final GrayU8 matched = new GrayU8(1, 1);

    /** @return {@code now} itself when the light is the same, else a copy that lasts until the next call */
    GrayU8 asIn(GrayU8 reference, GrayU8 now, PeopleMask people) {
        double gain = medianRatio(reference, now, people);
        if (Math.abs(gain - 1) < LEAST_CHANGE) {
            return now;
        }
        matched.reshape(now.width, now.height);
        for (int i = 0; i < now.width * now.height; i++) {
            matched.data[i] = (byte) Math.min(255, Math.round((now.data[i] & 0xFF) / gain));
        }
        return matched;
    }

    /** The median, because what moves makes as many pixels brighter as darker. */
    private double medianRatio(GrayU8 reference, GrayU8 now, PeopleMask people) {
        Arrays.fill(counts, 0);
        int counted = 0;
        for (int i = 0; i < now.width * now.height; i++) {
            int before = reference.data[i] & 0xFF;
            if (before >= DARK && !people.hides(i)) {
                counts[Math.min(BRIGHTEST, (now.data[i] & 0xFF) * UNIT / before)]++;
                counted++;
            }
        }
        int below = 0;
        int ratio = 0;
        while (ratio < BRIGHTEST && below + counts[ratio] <= counted / 2) {
            below += counts[ratio++];
        }
        boolean unusable = counted == 0 || ratio == 0 || ratio == BRIGHTEST;
        return unusable ? 1 : (double) ratio / UNIT;
    }
}
