package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;

/**
 * Where a keypoint is in the key frame, by its motion.
 *
 * @param x input pixels of the key's crop
 * @param y input pixels of the key's crop
 * @param sigma deviation of x and of y, same unit
 * @param keyWeight how far the key's own measurement was believed, 0..1; 0 without one
 * @param residual how far the measurements lie from the curve, in their deviations: root of the weighted mean square
 */
record Estimate(double x, double y, double sigma, double keyWeight, double residual) {

    /** The same as keypoint of the key frame, with the key's own score. */
    Keypoint in(PoseWindow window, int keypoint) {
        CropTransform crop = window.key().crop();
        return Keypoint.seen(
                crop.toSourceX((float) x),
                crop.toSourceY((float) y),
                window.key().pose().keypoint(keypoint).score());
    }
}
