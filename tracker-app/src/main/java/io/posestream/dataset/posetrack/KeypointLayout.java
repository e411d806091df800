package io.posestream.dataset.posetrack;

import io.posestream.dataset.JsonPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Which joint stands at which position of {@code keypoints}, by the names that the file gives. */
final class KeypointLayout {
    private final List<Optional<BodyJoint>> jointAt;

    private KeypointLayout(List<Optional<BodyJoint>> jointAt) {
        this.jointAt = jointAt;
    }

    /** The order of PoseTrack18 when the file has no names. */
    static KeypointLayout of(JsonPlace root) {
        Optional<JsonPlace> category =
                root.find("categories").flatMap(list -> list.elements().stream().findFirst());
        Optional<JsonPlace> names = category.flatMap(person -> person.find("keypoints"));
        if (names.isEmpty()) {
            return standard();
        }
        List<Optional<BodyJoint>> jointAt = names.get().elements().stream()
                .map(name -> BodyJoint.ofFileName(name.text()))
                .toList();
        for (BodyJoint joint : BodyJoint.values()) {
            if (!jointAt.contains(Optional.of(joint))) {
                throw names.get().refusal("does not name " + joint.fileName() + "; PoseTrack needs its 15 joints");
            }
        }
        return new KeypointLayout(jointAt);
    }

    private static KeypointLayout standard() {
        List<Optional<BodyJoint>> jointAt = new ArrayList<>();
        for (int slot = 0; slot < BodyJoint.SLOTS; slot++) {
            int here = slot;
            jointAt.add(Arrays.stream(BodyJoint.values())
                    .filter(joint -> joint.slot() == here)
                    .findFirst());
        }
        return new KeypointLayout(jointAt);
    }

    /** The joints of an annotation; three zeros stand for none. */
    List<JointPoint> joints(JsonPlace annotation) {
        double[] numbers = annotation.get("keypoints").numbers(3 * jointAt.size());
        double @Nullable [] scores = annotation
                .find("scores")
                .map(JsonPlace::elements)
                .filter(list -> !list.isEmpty())
                .map(list -> annotation.get("scores").numbers(jointAt.size()))
                .orElse(null);
        List<JointPoint> joints = new ArrayList<>();
        for (int i = 0; i < jointAt.size(); i++) {
            double x = numbers[3 * i];
            double y = numbers[3 * i + 1];
            double visible = numbers[3 * i + 2];
            if (jointAt.get(i).isPresent() && (x != 0 || y != 0 || visible != 0)) {
                OptionalDouble score = scores == null ? OptionalDouble.empty() : OptionalDouble.of(scores[i]);
                joints.add(new JointPoint(jointAt.get(i).get().id(), x, y, score));
            }
        }
        return joints;
    }
}
