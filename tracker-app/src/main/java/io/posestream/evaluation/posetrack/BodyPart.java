package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import java.util.List;

/** The columns in which PoseTrack results are published: joints that belong together. */
public enum BodyPart {
    HEAD("Head"),
    SHOULDER("Shou"),
    ELBOW("Elb"),
    WRIST("Wri"),
    HIP("Hip"),
    KNEE("Knee"),
    ANKLE("Ankl");

    private final String title;

    BodyPart(String title) {
        this.title = title;
    }

    /** As in the tables of the field. */
    public String title() {
        return title;
    }

    List<BodyJoint> joints() {
        return switch (this) {
            case HEAD -> List.of(BodyJoint.HEAD_TOP, BodyJoint.HEAD_BOTTOM, BodyJoint.NOSE);
            case SHOULDER -> List.of(BodyJoint.RIGHT_SHOULDER, BodyJoint.LEFT_SHOULDER);
            case ELBOW -> List.of(BodyJoint.RIGHT_ELBOW, BodyJoint.LEFT_ELBOW);
            case WRIST -> List.of(BodyJoint.RIGHT_WRIST, BodyJoint.LEFT_WRIST);
            case HIP -> List.of(BodyJoint.RIGHT_HIP, BodyJoint.LEFT_HIP);
            case KNEE -> List.of(BodyJoint.RIGHT_KNEE, BodyJoint.LEFT_KNEE);
            case ANKLE -> List.of(BodyJoint.RIGHT_ANKLE, BodyJoint.LEFT_ANKLE);
        };
    }
}
