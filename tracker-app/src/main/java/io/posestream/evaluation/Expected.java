package io.posestream.evaluation;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Visibility;

/** Which of the people in truth a tracker is asked to find. */
public enum Expected {
    /** Everybody who is within the picture, wholly hidden people too. */
    EVERYBODY,
    /**
     * Whoever has a keypoint that can be seen. Of the others nothing is asked: to miss them is no mistake, and to go on
     * guessing where they are is none either.
     */
    VISIBLE;

    boolean asksFor(TrackedPerson truth) {
        return this == EVERYBODY
                || truth.pose().keypoints().stream()
                        .anyMatch(keypoint -> !keypoint.missing()
                                && (keypoint.visibility() == Visibility.VISIBLE
                                        || keypoint.visibility() == Visibility.UNSPECIFIED));
    }
}
