package io.posestream.pipeline;

import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.CameraStep;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.tracking.PoseTracker;
import io.posestream.tracking.PredictedBox;
import java.util.List;

/** Lets what is known of people go with the picture when the camera moves, so that only their own motion is theirs. */
final class CameraCompensation {
    private final CameraMotionEstimator estimator;
    private final PoseTracker tracker;
    private final PoseSmoother smoother;
    private final TemporalStage temporal;
    private long lastTimeNs = Long.MIN_VALUE;

    CameraCompensation(
            CameraMotionEstimator estimator, PoseTracker tracker, PoseSmoother smoother, TemporalStage temporal) {
        this.estimator = estimator;
        this.tracker = tracker;
        this.smoother = smoother;
        this.temporal = temporal;
    }

    /** The next picture, before anyone looks for people in it. */
    void apply(long timeNs, Picture picture) {
        List<Box> people =
                tracker.predict(lastTimeNs).stream().map(PredictedBox::box).toList();
        lastTimeNs = timeNs;
        CameraStep step = estimator.next(picture, people);
        if (step.moved()) {
            tracker.cameraMoved(step.motion());
            smoother.cameraMoved(step.motion());
            temporal.cameraMoved(step.motion());
        }
    }
}
