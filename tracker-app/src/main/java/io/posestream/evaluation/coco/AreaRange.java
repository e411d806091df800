package io.posestream.evaluation.coco;

import io.posestream.dataset.coco.CocoAnnotation;

/** Sizes of people that COCO scores apart, in square pixels; both ends belong to the range. */
enum AreaRange {
    ALL(0, 1e10),
    MEDIUM(32 * 32, 96 * 96),
    LARGE(96 * 96, 1e10);

    private final double least;
    private final double most;

    AreaRange(double least, double most) {
        this.least = least;
        this.most = most;
    }

    boolean holds(double area) {
        return area >= least && area <= most;
    }

    /** Whether a true person neither has to be found nor is a mistake to find. */
    boolean ignores(CocoAnnotation truth) {
        return truth.crowd() || truth.labelled() == 0 || !holds(truth.area());
    }
}
