package io.posestream.training;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random sources by place, not by history: what worker 1 draws in step 500 follows from the seed alone. So a training
 * goes on exactly where it stopped, and its random state is the number of the step.
 */
final class Seeds {
    private Seeds() {}

    static RandomGenerator of(long seed, long step, int worker) {
        return new SplittableRandom(mixed(mixed(mixed(seed) + step) + worker));
    }

    /** The finisher of MurmurHash3 (public domain): near numbers become far ones. */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
