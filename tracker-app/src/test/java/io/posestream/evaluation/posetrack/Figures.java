package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.HeadBox;
import io.posestream.dataset.posetrack.JointPoint;
import io.posestream.dataset.posetrack.PoseTrackFrame;
import io.posestream.dataset.posetrack.PoseTrackSequence;
import io.posestream.dataset.posetrack.PosedPerson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** People for tests: all 15 joints in a column, the head 50 px large (a 50 x 66.67 px box has a diagonal of 83.33). */
final class Figures {
    private static final double JOINT_SPACING = 100;

    private Figures() {}

    /** @param x of all joints, pixels */
    static PosedPerson person(long trackId, double x, double score) {
        List<JointPoint> joints = new ArrayList<>();
        for (BodyJoint joint : BodyJoint.values()) {
            joints.add(new JointPoint(joint.id(), x, JOINT_SPACING * (joint.id() + 1), OptionalDouble.of(score)));
        }
        return new PosedPerson(trackId, Optional.of(new HeadBox(x, 0, x + 50, 200.0 / 3)), true, joints);
    }

    static PosedPerson without(PosedPerson person, BodyJoint joint) {
        return person.withJoints(person.joints().stream()
                .filter(point -> point.id() != joint.id())
                .toList());
    }

    static PoseTrackFrame frame(PosedPerson... people) {
        return new PoseTrackFrame("frame", true, List.of(), Arrays.asList(people));
    }

    static PoseTrackSequence sequence(PoseTrackFrame... frames) {
        return new PoseTrackSequence(Path.of("clip.json"), Arrays.asList(frames));
    }

    static PoseTrackScores scores(PoseTrackSequence truth, PoseTrackSequence found) {
        PoseTrackEvaluation evaluation = new PoseTrackEvaluation();
        evaluation.add(new SequencePair(truth, found));
        return evaluation.scores();
    }
}
