package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import java.util.List;

/** The columns in which PoseTrack results are published: joints that belong together. */
public enum BodyPart {
    HEAD("Head", BodyJoint.HEAD_TOP, BodyJoint.HEAD_BOTTOM, BodyJoint.NOSE),
    SHOULDER("Shou", BodyJoint.RIGHT_SHOULDER, BodyJoint.LEFT_SHOULDER),
    ELBOW("Elb", BodyJoint.RIGHT_ELBOW, BodyJoint.LEFT_ELBOW),
    WRIST("Wri", BodyJoint.RIGHT_WRIST, BodyJoint.LEFT_WRIST),
    HIP("Hip", BodyJoint.RIGHT_HIP, BodyJoint.LEFT_HIP),
    KNEE("Knee", BodyJoint.RIGHT_KNEE, BodyJoint.LEFT_KNEE),
    ANKLE("Ankl", BodyJoint.RIGHT_ANKLE, BodyJoint.LEFT_ANKLE);

    private final String title;
    private final List<BodyJoint> joints;

    BodyPart(String title, BodyJoint... joints) {
        this.title = title;
        this.joints = List.of(joints);
    }

    /** As in the tables of the field. */
    public String title() {
        return title;
    }

    List<BodyJoint> joints() {
        return joints;
    }
}
