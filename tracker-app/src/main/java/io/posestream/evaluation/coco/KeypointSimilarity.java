package io.posestream.evaluation.coco;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoBox;
import io.posestream.dataset.coco.CocoPoint;
import io.posestream.dataset.coco.CocoResult;
import io.posestream.pose.Skeleton;

/**
 * OKS in the precision and with the corner cases of the reference evaluation. {@code pose.Oks} is the tracker's, in
 * floats; here a difference in the last digit can turn a match.
 *
 * <pre>
 *   OKS = mean over labelled i of exp(-d_i^2 / (2 sigma_i)^2 / (area + eps) / 2)
 *
 *   d_i   distance of keypoint i from truth, pixels
 *   eps   2^-52, so that an area of 0 divides
 * </pre>
 *
 * Where truth has no labelled keypoint, d_i is how far keypoint i lies outside the true box grown by its own size on
 * each side, and all 17 count: a region to ignore takes in whoever stands there.
 */
final class KeypointSimilarity {

    private static final double EPSILON = Math.ulp(1.0);
    private static final double[] VARIANCE = Skeleton.COCO_17.sigmas().stream()
            .mapToDouble(sigma -> (sigma * 2) * (sigma * 2))
            .toArray();

    private KeypointSimilarity() {}

    static double oks(CocoAnnotation truth, CocoResult found) {
        boolean anyLabelled = truth.keypoints().stream().anyMatch(KeypointSimilarity::isLabelled);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < VARIANCE.length; i++) {
            if (anyLabelled && isLabelled(truth.keypoints().get(i))) {
                sum += likeness(i, truth, found);
                count++;
            } else if (!anyLabelled) {
                sum += likeness(
                        i, squaredDistance(truth.box(), found.keypoints().get(i)), truth.area());
                count++;
            }
        }
        return sum / count;
    }

    /** One labelled keypoint's term, 0..1. */
    static double likeness(int keypoint, CocoAnnotation truth, CocoResult found) {
        CocoPoint known = truth.keypoints().get(keypoint);
        CocoPoint claimed = found.keypoints().get(keypoint);
        double dx = claimed.x() - known.x();
        double dy = claimed.y() - known.y();
        return likeness(keypoint, dx * dx + dy * dy, truth.area());
    }

    static boolean isLabelled(CocoPoint point) {
        return point.third() > 0;
    }

    private static double likeness(int keypoint, double squaredDistance, double area) {
        return Math.exp(-(squaredDistance / VARIANCE[keypoint] / (area + EPSILON) / 2));
    }

    private static double squaredDistance(CocoBox box, CocoPoint point) {
        double dx = outside(point.x(), box.x() - box.width(), box.x() + box.width() * 2);
        double dy = outside(point.y(), box.y() - box.height(), box.y() + box.height() * 2);
        return dx * dx + dy * dy;
    }

    private static double outside(double value, double least, double most) {
        return Math.max(0, least - value) + Math.max(0, value - most);
    }
}
