package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.IgnoreRegion;
import io.posestream.dataset.posetrack.JointPoint;
import io.posestream.dataset.posetrack.PoseTrackFrame;
import io.posestream.dataset.posetrack.PosedPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The people of one frame that count, in truth and in the predictions. */
record FramePair(List<PosedPerson> truth, List<PosedPerson> found) {

    /** Leaves out people without a pose, and joints within ignored regions together with people that lose all. */
    static FramePair judged(PoseTrackFrame truth, List<PosedPerson> found) {
        return new FramePair(judged(truth.people(), truth.ignored()), judged(found, truth.ignored()));
    }

    private static List<PosedPerson> judged(List<PosedPerson> people, List<IgnoreRegion> ignored) {
        List<PosedPerson> posed = people.stream().filter(PosedPerson::posed).toList();
        if (ignored.isEmpty()) {
            return posed;
        }
        return withJoints(posed, joint -> ignored.stream().noneMatch(region -> region.contains(joint.x(), joint.y())))
                .stream()
                .filter(person -> !person.joints().isEmpty())
                .toList();
    }

    /** The same people with those joints only that lie right of and below the picture's corner. */
    FramePair withinPicture() {
        Predicate<JointPoint> within = joint -> joint.x() > 0 && joint.y() > 0;
        return new FramePair(withJoints(truth, within), withJoints(found, within));
    }

    private static List<PosedPerson> withJoints(List<PosedPerson> people, Predicate<JointPoint> kept) {
        List<PosedPerson> changed = new ArrayList<>();
        for (PosedPerson person : people) {
            changed.add(person.withJoints(person.joints().stream().filter(kept).toList()));
        }
        return changed;
    }
}
