package io.posestream.evaluation.coco;

/**
 * OKS from which a person counts as found (.50, .55, .. .95), and the recalls at which precision is read (0, .01, ..
 * 1). Computed as the reference does, since a recall of 7/100 lies below 7 * 0.01 in doubles.
 */
final class Thresholds {
    static final int OKS_COUNT = 10;
    static final int RECALL_COUNT = 101;
    static final int OKS_50 = 0;
    static final int OKS_75 = 5;

    private static final double OKS_STEP = (0.95 - 0.5) / (OKS_COUNT - 1);
    private static final double RECALL_STEP = 1.0 / (RECALL_COUNT - 1);

    private Thresholds() {}

    static double oks(int index) {
        return 0.5 + index * OKS_STEP;
    }

    static double recall(int index) {
        return index * RECALL_STEP;
    }
}
