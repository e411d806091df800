package io.posestream.analytics.streams;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/** People and frames for stories. Times are milliseconds after {@link #START_MS}, the beginning of a minute. */
public final class Figures {
    /** 2026-05-04T10:00:00Z, a whole minute. */
    public static final long START_MS = 1_777_888_800_000L;

    /** A figure 200 px tall that stands upright around its hips: offsets in pixels, in the order of COCO. */
    private static final float[][] STANDING = {
        {0, -80},
        {4, -84},
        {-4, -84},
        {8, -80},
        {-8, -80},
        {20, -50},
        {-20, -50},
        {28, -25},
        {-28, -25},
        {30, 0},
        {-30, 0},
        {12, 0},
        {-12, 0},
        {12, 50},
        {-12, 50},
        {12, 95},
        {-12, 95}
    };

    private Figures() {}

    public static TrackedPerson standing(long track, float hipX, float hipY) {
        return person(track, TrackState.CONFIRMED, hipX, hipY, 0, STANDING);
    }

    public static TrackedPerson standing(long track, TrackState state, float hipX, float hipY) {
        return person(track, state, hipX, hipY, 0, STANDING);
    }

    /** The same figure, turned: 90 degrees lies on its side. */
    public static TrackedPerson turned(long track, float hipX, float hipY, double degrees) {
        return person(track, TrackState.CONFIRMED, hipX, hipY, degrees, STANDING);
    }

    /** With the left wrist 40 px above the nose. */
    public static TrackedPerson waving(long track, float hipX, float hipY) {
        float[][] figure = STANDING.clone();
        figure[9] = new float[] {30, -120};
        return person(track, TrackState.CONFIRMED, hipX, hipY, 0, figure);
    }

    private static TrackedPerson person(
            long track, TrackState state, float hipX, float hipY, double degrees, float[][] figure) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        List<Keypoint> keypoints = new ArrayList<>();
        for (float[] at : figure) {
            keypoints.add(Keypoint.seen(
                    (float) (hipX + at[0] * cos - at[1] * sin), (float) (hipY + at[0] * sin + at[1] * cos), .9f));
        }
        Pose pose = new Pose(keypoints);
        return new TrackedPerson(track, state, .8f, pose.bounds(0).orElseThrow(), pose, pose);
    }

    public static PoseFrame frame(String stream, long seq, long ms, TrackedPerson... people) {
        return frame(stream, 1, seq, ms, 0, people.length == 0 ? Outcome.EMPTY : Outcome.TRACKED, people);
    }

    public static PoseFrame frame(
            String stream, long epoch, long seq, long ms, int revision, Outcome outcome, TrackedPerson... people) {
        long captureNs = (START_MS + ms) * 1_000_000;
        return new PoseFrame(
                new FrameId(stream, epoch, seq),
                captureNs,
                captureNs + 5_000_000,
                captureNs + 40_000_000,
                640,
                480,
                "body-pose/coco-17",
                new ModelInfo("pose-net", "onnxruntime", "fp32"),
                revision,
                outcome,
                "",
                false,
                List.of(people));
    }
}
