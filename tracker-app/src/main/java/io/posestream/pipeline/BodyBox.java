package io.posestream.pipeline;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;

/**
 * The box of a person whom no detector looked at in this frame, from the person's own keypoints. A detector's box
 * reaches from crown to soles and around the arms; keypoints end at eyes and ankles, hence the growth.
 */
final class BodyBox {
    /** Keypoints below this are guesses and must not stretch the box. */
    private static final float MIN_SCORE = 0.25f;

    /** With fewer sure keypoints the box would shrink to a part of the body; the predicted one is better then. */
    private static final int MIN_KEYPOINTS = 8;

    private static final float GROW_WIDTH = 1.25f;
    private static final float GROW_HEIGHT = 1.15f;

    /** How far the box may follow the keypoints in one frame: the rest of the way it keeps the predicted size. */
    private static final float FOLLOW = 0.5f;

    private BodyBox() {}

    static Box around(Pose pose, Box predicted) {
        long sure = pose.keypoints().stream().filter(BodyBox::isSure).count();
        if (sure < MIN_KEYPOINTS) {
            return predicted;
        }
        return pose.bounds(MIN_SCORE)
                .map(tight -> blend(grow(tight), predicted))
                .orElse(predicted);
    }

    private static boolean isSure(Keypoint keypoint) {
        return !keypoint.missing() && keypoint.score() >= MIN_SCORE;
    }

    private static Box grow(Box tight) {
        float width = tight.width() * GROW_WIDTH;
        float height = tight.height() * GROW_HEIGHT;
        return new Box(tight.centerX() - width / 2, tight.centerY() - height / 2, width, height);
    }

    private static Box blend(Box seen, Box predicted) {
        float width = predicted.width() + FOLLOW * (seen.width() - predicted.width());
        float height = predicted.height() + FOLLOW * (seen.height() - predicted.height());
        return new Box(seen.centerX() - width / 2, seen.centerY() - height / 2, width, height);
    }
}
