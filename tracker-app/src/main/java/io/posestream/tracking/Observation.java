package io.posestream.tracking;

import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.List;

/**
 * A person seen in this frame, not yet anyone.
 *
 * @param box source pixels
 * @param score 0..1: the detector's, or the pose's where the box was propagated from a track
 * @param detected a detector saw the box in this frame; else it was propagated from a track's earlier pose
 * @param appearance how the person looks in this frame, for telling people apart
 */
public record Observation(Pose pose, Box box, float score, boolean detected, Appearance appearance) {

    private static final Pose NO_POSE = new Pose(List.of());

    /** Of someone whose looks are not known. */
    public Observation(Pose pose, Box box, float score, boolean detected) {
        this(pose, box, score, detected, Appearance.NONE);
    }

    Observation withPose(Pose other) {
        return new Observation(other, box, score, detected, appearance);
    }

    Observation withBox(Box other) {
        return new Observation(pose, other, score, detected, appearance);
    }

    /** Of someone of whom a detector told no more than this. */
    public static Observation ofBox(Box box, float score) {
        return new Observation(NO_POSE, box, score, true);
    }

    /** The same sighting where it lies in the picture after the camera moved. */
    Observation moved(PlaneMotion camera) {
        return new Observation(camera.moved(pose), camera.moved(box), score, detected, appearance);
    }
}
