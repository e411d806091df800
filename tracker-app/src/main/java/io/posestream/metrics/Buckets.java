package io.posestream.metrics;

/** Bounds of histograms. Few, because each costs a series for every tag value. */
final class Buckets {
    /** From a camera's point of view: a frame time to the point where nobody waits any more. */
    static final double[] LATENCY_S = {0.025, 0.05, 0.1, 0.15, 0.25, 0.4, 0.6, 1, 1.5, 2.5, 5, 10, 30};

    /** From a tracker's step to a picture of a crowd on a slow processor. */
    static final double[] STAGE_S = {0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};

    static final double[] ITEMS = {1, 2, 4, 8, 16, 32, 64};
    static final double[] SHARE = {0.125, 0.25, 0.5, 0.75, 1};

    /** One is about 2 mm. */
    static final double[] PERMILLE = {0.5, 1, 2, 4, 8, 16, 32};

    private Buckets() {}
}
