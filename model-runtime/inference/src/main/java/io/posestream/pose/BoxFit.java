package io.posestream.pose;

/**
 * How much a box is that of the body found in it. A model answers a look at one who stands behind with the body of the
 * other in front: that pose leans out of the box.
 */
public final class BoxFit {

    /** Keypoints that score less are guesses. */
    private static final float MIN_SCORE = 0.2f;

    private BoxFit() {}

    /** @return 1 = the body lies in the middle of the box; less the more of it lies outside or to a side */
    public static double of(Pose pose, Box box) {
        double inside = 0;
        double all = 0;
        for (Keypoint keypoint : pose.keypoints()) {
            all += keypoint.score();
            inside += !keypoint.missing() && box.contains(keypoint.x(), keypoint.y()) ? keypoint.score() : 0;
        }
        double lean = pose.bounds(MIN_SCORE)
                .map(body -> Math.abs(body.centerX() - box.centerX()) / box.width())
                .orElse(0f);
        return (all == 0 ? 0 : inside / all) - lean;
    }
}
