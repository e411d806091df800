package io.posestream.pose;

/**
 * Object keypoint similarity, the pose's counterpart of a box's overlap (https://cocodataset.org/#keypoints-eval):
 *
 * <pre>
 *   OKS = sum_i w_i exp(-d_i^2 / (2 A (2 sigma_i)^2)) / sum_i w_i
 *
 *   d_i      distance between the two positions of keypoint i, pixels
 *   A        area that tells the body's size, square pixels
 *   sigma_i  how far annotators disagree on keypoint i, relative to the body's size
 *   w_i      weight of keypoint i
 * </pre>
 *
 * Immutable and thread-safe.
 */
public final class Oks {

    private final double[] spread;

    public Oks(Skeleton skeleton) {
        spread = skeleton.sigmas().stream()
                .mapToDouble(sigma -> 4 * sigma * sigma)
                .toArray();
    }

    /**
     * COCO's measure: {@code w_i} is 1 where {@code truth} has a position, else 0; a keypoint that {@code found} lacks
     * counts as infinitely far. 0 when truth has no keypoint.
     *
     * @param area of the true person, square pixels
     */
    public double toTruth(Pose truth, Pose found, double area) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < spread.length; i++) {
            if (!truth.keypoint(i).missing()) {
                sum += likeness(i, truth.keypoint(i), found.keypoint(i), area, 0);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Likeness of two estimates: {@code w_i} is the product of both scores, so that guesses weigh little. */
    public double between(Pose one, Pose other, double area) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < spread.length; i++) {
            double weight = one.keypoint(i).score() * other.keypoint(i).score();
            sum += weight * likeness(i, one.keypoint(i), other.keypoint(i), area, 0);
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /**
     * One keypoint's term, 0..1; 0 when either position is missing.
     *
     * @param variance what is added to the annotators' spread where a position is uncertain, square pixels
     */
    public double likeness(int keypoint, Keypoint one, Keypoint other, double area, double variance) {
        if (one.missing() || other.missing()) {
            return 0;
        }
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        return Math.exp(-(dx * dx + dy * dy) / (2 * (area * spread[keypoint] + variance)));
    }

    /** How far keypoint {@code i} lies from where it is said to be, one standard deviation, in body sizes. */
    public double spread(int keypoint) {
        return Math.sqrt(spread[keypoint]);
    }

    public int keypoints() {
        return spread.length;
    }
}
