package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;

/**
 * Where the body is in the key's crop, by all of its keypoints, each as much as its score says.
 *
 * @param x middle, input pixels
 * @param y middle, input pixels
 * @param spread root of the mean squared distance from there, input pixels, at least {@value #MIN_SPREAD}
 */
record Body(double x, double y, double spread) {
    private static final double MIN_SPREAD = 8;

    static Body of(Look key) {
        CropTransform crop = key.crop();
        double sum = 0;
        double x = 0;
        double y = 0;
        double squares = 0;
        for (Keypoint point : key.pose().keypoints()) {
            double u = crop.toInputX(point.x());
            double v = crop.toInputY(point.y());
            // A missing keypoint scores 0.
            sum += point.score();
            x += point.score() * u;
            y += point.score() * v;
            squares += point.score() * (u * u + v * v);
        }
        if (!(sum > 0)) {
            return new Body(crop.inputWidth() / 2.0, crop.inputHeight() / 2.0, MIN_SPREAD);
        }
        x /= sum;
        y /= sum;
        double variance = Math.max(0, squares / sum - x * x - y * y);
        return new Body(x, y, Math.max(MIN_SPREAD, Math.sqrt(variance)));
    }
}
