package io.posestream.evaluation;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;

/**
 * Percentage of correct keypoints, relative to the torso (as on FLIC, Sapp and Taskar, CVPR 2013, and sub-JHMDB):
 *
 * <pre>
 *   keypoint i is correct when  |p_i - g_i| &lt;= alpha |g_leftShoulder - g_rightHip|
 *
 *   p  published position, g  true position, alpha  e.g. 0.2
 * </pre>
 *
 * Only keypoints count that are visible in truth; one that was not published is wrong. A person whose torso is not in
 * truth, or shorter than a pixel, has no measure and is left out. Immutable.
 */
public final class Pck {

    private static final double MIN_TORSO = 1;

    private final double alpha;
    private final int leftShoulder;
    private final int rightHip;

    public Pck(Skeleton skeleton, double alpha) {
        this.alpha = alpha;
        this.leftShoulder = skeleton.indexOf("left_shoulder");
        this.rightHip = skeleton.indexOf("right_hip");
    }

    /** Keypoints of one person, or of many. */
    public record Count(long visible, long correct) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(visible + other.visible, correct + other.correct);
        }
    }

    public Count count(Pose truth, Pose published) {
        Keypoint shoulder = truth.keypoint(leftShoulder);
        Keypoint hip = truth.keypoint(rightHip);
        if (shoulder.missing() || hip.missing() || distance(shoulder, hip) < MIN_TORSO) {
            return Count.NONE;
        }
        double limit = alpha * distance(shoulder, hip);
        int visible = 0;
        int correct = 0;
        for (int i = 0; i < truth.size(); i++) {
            Keypoint known = truth.keypoint(i);
            Keypoint found = published.keypoint(i);
            if (isVisible(known)) {
                visible++;
                correct += !found.missing() && distance(known, found) <= limit ? 1 : 0;
            }
        }
        return new Count(visible, correct);
    }

    private static boolean isVisible(Keypoint known) {
        return !known.missing()
                && (known.visibility() == Visibility.VISIBLE || known.visibility() == Visibility.UNSPECIFIED);
    }

    private static double distance(Keypoint one, Keypoint other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
