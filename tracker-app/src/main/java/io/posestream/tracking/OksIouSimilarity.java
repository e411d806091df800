package io.posestream.tracking;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Oks;
import io.posestream.pose.Skeleton;

/**
 * Likeness in place: keypoints and boxes, both against the track's prediction.
 *
 * <pre>
 *   similarity = trust K + (1 - trust) IoU
 *
 *   K      = sum_i w_i exp(-d_i^2 / (2 (A (2 sigma_i)^2 + V_i))) / sum_i w_i
 *   d_i    distance between keypoint i as seen and as predicted, pixels
 *   A      geometric mean of both boxes' areas, square pixels
 *   sigma_i spread of keypoint i (see {@link Oks})
 *   V_i    variance of the prediction: after an occlusion a larger distance is forgiven
 *   w_i    product of both scores, so that guessed keypoints weigh little
 *   IoU    overlap of the boxes
 *   trust  KEYPOINT_TRUST, less where few keypoints were seen
 * </pre>
 *
 * <p>Keypoints tell apart people whose boxes overlap; boxes help where the pose is poor. A propagated box is the
 * prediction itself and proves nothing, so there the keypoints stand alone.
 */
public final class OksIouSimilarity implements PoseSimilarity {

    /**
     * The keypoints' share: at 0 crossing people swap ids when their boxes coincide, at 1 one bad pose breaks a track.
     */
    private static final double KEYPOINT_TRUST = 0.6;

    /** Keypoint weights must sum to this, as three well seen keypoints do, before they get their full share. */
    private static final double FULL_TRUST_WEIGHT = 1.0;

    private final Oks oks;

    public OksIouSimilarity(Skeleton skeleton) {
        this.oks = new Oks(skeleton);
    }

    @Override
    public double between(Expectation expected, Observation seen) {
        Box box = expected.box();
        double area = Math.sqrt((double) box.area() * seen.box().area());
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < oks.keypoints(); i++) {
            Keypoint predicted = expected.pose().keypoint(i);
            Keypoint found = seen.pose().keypoint(i);
            double weight = predicted.score() * found.score();
            sum += weight * oks.likeness(i, predicted, found, area, expected.variances()[i]);
            weights += weight;
        }
        double likeness = weights == 0 ? 0 : sum / weights;
        double known = Math.min(1, weights / FULL_TRUST_WEIGHT);
        if (!seen.detected()) {
            return known * likeness;
        }
        double trust = KEYPOINT_TRUST * known;
        return trust * likeness + (1 - trust) * box.iou(seen.box());
    }
}
