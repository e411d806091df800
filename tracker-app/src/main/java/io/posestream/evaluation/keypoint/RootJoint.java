package io.posestream.evaluation.keypoint;

import io.posestream.pose.Point3;
import io.posestream.pose.Pose3;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The joint that both poses are moved to before they are compared.
 *
 * @param name null for {@code pelvis}, or the middle of {@code left_hip} and {@code right_hip} where there is none
 */
public record RootJoint(@Nullable String name) {

    /** @return empty when the pose has no such joint */
    public Optional<Point3> of(Pose3 pose) {
        if (name != null) {
            return pose.joint(name);
        }
        return pose.joint("pelvis")
                .or(() -> pose.joint("left_hip")
                        .flatMap(left -> pose.joint("right_hip")
                                .map(right -> left.plus(right).times(0.5))));
    }

    @Override
    public String toString() {
        return name == null ? "pelvis, or left_hip and right_hip" : name;
    }
}
