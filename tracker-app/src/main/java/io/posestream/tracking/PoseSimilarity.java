package io.posestream.tracking;

/**
 * Could this be that one? The one act in which trackers differ: motion, overlap, appearance. Stateless and thread-safe.
 */
@FunctionalInterface
public interface PoseSimilarity {

    /** 0 = certainly someone else, 1 = exactly as expected. */
    double between(Expectation expected, Observation seen);
}
