package io.posestream.export;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/** People and frames for tests of this package. */
final class People {
    /** A figure that stands upright: fractions of its box, in the order of COCO. */
    private static final float[][] STANDING = {
        {.5f, .08f}, {.53f, .06f}, {.47f, .06f}, {.56f, .08f}, {.44f, .08f}, {.68f, .22f}, {.32f, .22f}, {.8f, .38f},
        {.2f, .38f}, {.85f, .52f}, {.15f, .52f}, {.62f, .52f}, {.38f, .52f}, {.64f, .75f}, {.36f, .75f}, {.66f, .97f},
        {.34f, .97f}
    };

    private People() {}

    static TrackedPerson standing(long trackId, TrackState state, Box box) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (float[] at : STANDING) {
            keypoints.add(Keypoint.seen(box.x() + at[0] * box.width(), box.y() + at[1] * box.height(), .9f));
        }
        Pose pose = new Pose(keypoints);
        return new TrackedPerson(trackId, state, .875f, box, pose, pose);
    }

    static PoseFrame frame(String stream, long seq, TrackedPerson... people) {
        long captureNs = 1_700_000_000_000_000_000L + seq * 40_000_000L;
        return new PoseFrame(
                new FrameId(stream, 5, seq),
                captureNs,
                captureNs + 3_000_000,
                captureNs + 20_000_000,
                320,
                240,
                "body-pose/coco-17",
                new ModelInfo("pose-net", "onnxruntime", "fp32"),
                0,
                people.length == 0 ? Outcome.EMPTY : Outcome.TRACKED,
                "",
                false,
                List.of(people));
    }
}
