package io.posestream.propagation;

import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.CocoJoints;
import io.posestream.dataset.posetrack.JointPoint;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which 17 slots a person has in the labels' file. From slot 5 on both kinds agree; PoseTrack has the neck and the top
 * of the head where COCO has eyes, and leaves the ears' slots empty.
 */
public enum Joints {
    COCO,
    POSETRACK;

    public static final int SLOTS = BodyJoint.SLOTS;

    /** What the model saw, in the slots of the file. */
    Pose of(Pose coco) {
        if (this == COCO) {
            return coco;
        }
        List<Keypoint> slots = new ArrayList<>(Collections.nCopies(SLOTS, Keypoint.absent()));
        for (JointPoint point : CocoJoints.of(coco)) {
            Arrays.stream(BodyJoint.values())
                    .filter(joint -> joint.id() == point.id())
                    .findFirst()
                    .ifPresent(joint ->
                            slots.set(joint.slot(), Keypoint.seen((float) point.x(), (float) point.y(), (float)
                                    point.score().orElse(0))));
        }
        return new Pose(slots);
    }

    /** Whether the model has a heatmap of its own for this slot. */
    boolean hasHeatmap(int slot) {
        return this == COCO || slot == BodyJoint.NOSE.slot() || slot >= BodyJoint.LEFT_SHOULDER.slot();
    }
}
