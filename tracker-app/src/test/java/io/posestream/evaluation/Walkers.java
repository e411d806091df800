package io.posestream.evaluation;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;

/** People who sway as they stand in a row, 300 px apart, at 25 frames/s. */
public final class Walkers {
    public static final int INTERVAL_MS = 40;

    private Walkers() {}

    /** @param sway px to the right of where everybody stands */
    public static TrackedPerson person(long id, int place, double sway, double rawNoise) {
        Pose pose = pose(place, sway);
        return new TrackedPerson(
                id,
                TrackState.CONFIRMED,
                1,
                new Box((float) (300 * place + sway), 50, 80, 200),
                pose,
                rawNoise == 0 ? pose : pose(place, sway + rawNoise));
    }

    private static Pose pose(int place, double sway) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < Skeleton.COCO_17.size(); i++) {
            keypoints.add(Keypoint.seen((float) (300 * place + sway + i * 4), 60 + i * 10f, 1));
        }
        return new Pose(keypoints);
    }

    /** Where everybody sways to at a time, px. */
    public static double sway(double ms) {
        return 40 * Math.sin(2 * Math.PI * ms / 1700) + 15 * Math.sin(2 * Math.PI * ms / 600);
    }

    public static PoseFrame frame(String stream, long seq, int revision, List<TrackedPerson> people) {
        long timeNs = seq * INTERVAL_MS * 1_000_000L;
        return new PoseFrame(
                new FrameId(stream, 0, seq),
                timeNs,
                timeNs,
                timeNs,
                1280,
                720,
                Skeleton.COCO_17.name(),
                new ModelInfo("test", "none", "none"),
                revision,
                people.isEmpty() ? Outcome.EMPTY : Outcome.TRACKED,
                "",
                false,
                people);
    }
}
