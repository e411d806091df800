package io.posestream.dataset.posetrack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person in one frame.
 *
 * @param trackId identity within the sequence
 * @param head in annotations; the length that distances are measured by
 * @param posed false when a PoseTrack17 file lists the person without {@code annopoints}: such a person makes a frame
 *     count as annotated, but is not scored. A person of whom no joint is annotated is posed and has no joints.
 * @param joints in the order of the file; the first of an id counts
 */
public record PosedPerson(long trackId, Optional<HeadBox> head, boolean posed, List<JointPoint> joints) {
    public PosedPerson {
        joints = List.copyOf(joints);
    }

    public PosedPerson withJoints(List<JointPoint> others) {
        return new PosedPerson(trackId, head, posed, others);
    }

    /** The first of that id in the file. */
    public Optional<JointPoint> joint(BodyJoint joint) {
        return joints.stream().filter(point -> point.id() == joint.id()).findFirst();
    }

    /** The joints that count, by id. */
    public Map<Integer, JointPoint> byJoint() {
        Map<Integer, JointPoint> byJoint = new HashMap<>();
        for (JointPoint joint : joints) {
            if (joint.id() >= 0 && joint.id() < BodyJoint.COUNT) {
                byJoint.putIfAbsent((int) joint.id(), joint);
            }
        }
        return byJoint;
    }
}
