package io.posestream.pipeline;

import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.CameraStep;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
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

    /** A picture that was looked at before: the next one is compared with it. */
    void remember(long timeNs, Picture picture) {
        CameraStep unused = estimator.next(picture, peopleAt(timeNs));
    }

    long lastTimeNs() {
        return lastTimeNs;
    }

    void restore(long lastLookNs) {
        lastTimeNs = lastLookNs;
    }

    /** The next picture, before anyone looks for people in it. */
    void apply(long timeNs, Picture picture) {
        CameraStep step = estimator.next(picture, peopleAt(lastTimeNs));
        lastTimeNs = timeNs;
        if (step.moved()) {
            move(step.motion());
        }
    }

    /** What is known of people goes with the picture. */
    void move(PlaneMotion motion) {
        tracker.cameraMoved(motion);
        smoother.cameraMoved(motion);
        temporal.cameraMoved(motion);
    }

    private List<Box> peopleAt(long timeNs) {
        return tracker.predict(timeNs).stream().map(PredictedBox::box).toList();
    }
}
