package io.posestream.smoothing;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.Arrays;
import java.util.List;

/** The keypoints of one track, each followed on its own, on one timeline. */
final class BodyKalman {
    private final Timeline timeline;
    private final KeypointKalman[] keypoints;
    private final PointState found = new PointState();

    BodyKalman(KalmanConfig config, double[] spreads, int lookAheadFrames) {
        timeline = new Timeline(config.relaxMs() / 1000, lookAheadFrames + 1);
        keypoints = new KeypointKalman[spreads.length];
        for (int i = 0; i < spreads.length; i++) {
            keypoints[i] = new KeypointKalman(config, timeline, spreads[i]);
        }
    }

    record State(Timeline.State timeline, List<KeypointMemory> keypoints) {
        /** How many moments are remembered. */
        int kept() {
            return keypoints.isEmpty() ? 0 : keypoints.get(0).seen().length;
        }
    }

    State state() {
        return new State(
                timeline.state(),
                Arrays.stream(keypoints).map(KeypointKalman::memory).toList());
    }

    /** Of as many keypoints and moments as here. */
    void restore(State state) {
        timeline.restore(state.timeline());
        for (int i = 0; i < keypoints.length; i++) {
            keypoints[i].restore(state.keypoints().get(i));
        }
    }

    Pose smooth(long timeNs, Box box, Pose raw) {
        timeline.advanceTo(timeNs);
        double size = Math.max(1, Math.sqrt(box.area()));
        Keypoint[] steady = new Keypoint[keypoints.length];
        for (int i = 0; i < steady.length; i++) {
            Keypoint seen = raw.keypoint(i);
            steady[i] = seen.missing() || seen.imputed() ? keypoints[i].miss(size, seen) : keypoints[i].see(size, seen);
        }
        return new Pose(Arrays.asList(steady));
    }

    Pose refine(long timeNs, Pose told) {
        long moment = timeline.at(timeNs);
        if (moment < 0) {
            return told;
        }
        Keypoint[] refined = new Keypoint[keypoints.length];
        for (int i = 0; i < refined.length; i++) {
            refined[i] = keypoints[i].lookBack(moment, found)
                    ? told.keypoint(i).at((float) found.x, (float) found.y)
                    : told.keypoint(i);
        }
        return new Pose(Arrays.asList(refined));
    }

    void cameraMoved(PlaneMotion motion) {
        timeline.cameraMoved(motion);
        for (KeypointKalman keypoint : keypoints) {
            keypoint.carry(motion);
        }
    }
}
