package io.posestream.dataset.posetrack;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * PoseTrack's joints of a COCO pose. COCO has no neck and no top of the head: the neck is taken halfway between the
 * shoulders, the top as far above the nose as the neck is below. This is coarse and costs points in the Head column.
 */
public final class CocoJoints {
    private CocoJoints() {}

    /**
     * @param pose in the order of {@link Skeleton#COCO_17}, source pixels
     * @return the joints that have a position; a derived one scores as the least sure of its sources
     */
    public static List<JointPoint> of(Pose pose) {
        List<JointPoint> joints = new ArrayList<>();
        Keypoint nose = keypoint(pose, BodyJoint.NOSE);
        Keypoint neck = middle(keypoint(pose, BodyJoint.LEFT_SHOULDER), keypoint(pose, BodyJoint.RIGHT_SHOULDER));
        for (BodyJoint joint : BodyJoint.values()) {
            Keypoint keypoint = switch (joint) {
                case HEAD_BOTTOM -> neck;
                case HEAD_TOP -> beyond(neck, nose);
                default -> keypoint(pose, joint);
            };
            if (!keypoint.missing()) {
                joints.add(new JointPoint(joint.id(), keypoint.x(), keypoint.y(), OptionalDouble.of(keypoint.score())));
            }
        }
        return joints;
    }

    private static Keypoint keypoint(Pose pose, BodyJoint joint) {
        return pose.keypoint(Skeleton.COCO_17.indexOf(joint.fileName()));
    }

    private static Keypoint middle(Keypoint one, Keypoint other) {
        return one.missing() || other.missing()
                ? Keypoint.absent()
                : Keypoint.seen(
                        (one.x() + other.x()) / 2, (one.y() + other.y()) / 2, Math.min(one.score(), other.score()));
    }

    /** From {@code start} through {@code through} and as far again. */
    private static Keypoint beyond(Keypoint start, Keypoint through) {
        return start.missing() || through.missing()
                ? Keypoint.absent()
                : Keypoint.seen(
                        2 * through.x() - start.x(),
                        2 * through.y() - start.y(),
                        Math.min(start.score(), through.score()));
    }
}
