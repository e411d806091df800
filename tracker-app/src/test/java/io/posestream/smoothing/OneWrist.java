package io.posestream.smoothing;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Kalman smoother that is fed one wrist of one track. Times in milliseconds. */
final class OneWrist {
    private static final int WRIST = Skeleton.COCO_17.indexOf("right_wrist");

    private final KalmanSmoother smoother;
    private final Box body;
    private Keypoint last = Keypoint.absent();

    OneWrist(int lookAheadFrames) {
        this(lookAheadFrames, 100);
    }

    OneWrist(int lookAheadFrames, float bodySize) {
        smoother = new KalmanSmoother(Skeleton.COCO_17, KalmanConfig.DEFAULT, lookAheadFrames);
        body = new Box(0, 0, bodySize, bodySize);
    }

    static Keypoint seen(float x, float y) {
        return Keypoint.seen(x, y, 0.8f);
    }

    float x(long timeMs, float x) {
        return smooth(timeMs, seen(x, 100)).x();
    }

    Keypoint smooth(long timeMs, Keypoint seen) {
        last = smoother.smooth(1, timeMs * 1_000_000, body, pose(seen)).keypoint(WRIST);
        return last;
    }

    /** What the smoother told last. */
    Keypoint last() {
        return last;
    }

    Keypoint refined(long timeMs, Keypoint told) {
        return smoother.refine(1, timeMs * 1_000_000, pose(told)).keypoint(WRIST);
    }

    void cameraMoved(PlaneMotion motion) {
        smoother.cameraMoved(motion);
    }

    void forget() {
        smoother.forget(1);
    }

    private static Pose pose(Keypoint wrist) {
        List<Keypoint> keypoints = new ArrayList<>(Collections.nCopies(Skeleton.COCO_17.size(), Keypoint.absent()));
        keypoints.set(WRIST, wrist);
        return new Pose(keypoints);
    }
}
