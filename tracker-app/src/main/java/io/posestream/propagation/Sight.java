package io.posestream.propagation;

import io.posestream.pose.Pose;
import io.posestream.temporal.Look;

/**
 * What the model saw of a labelled person in one frame.
 *
 * @param look its slot holds the feature map, in the {@link Watcher}'s ring
 * @param pose the model's, in the slots of the labels' file; bettered by a temporal head where there is one
 */
record Sight(int frame, Look look, Pose pose) {

    double seconds() {
        return look.captureTimeNs() / 1e9;
    }

    /** Crop pixels per source pixel. */
    double scale() {
        return look.crop().scale();
    }
}
