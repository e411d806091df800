package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.JointPoint;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PoseTrack AP, as poseval computes it. Of a prediction that stands for a true person ({@link PoseAssignment}) each
 * joint is right when it hits; one that has no annotated partner is wrong. All joints of other predictions are wrong.
 */
final class DetectionEvaluation {
    private final AveragePrecision[] joints =
            Stream.generate(AveragePrecision::new).limit(BodyJoint.COUNT).toArray(AveragePrecision[]::new);

    void add(FramePair frame) {
        FrameDistances distances = new FrameDistances(frame);
        int[] truthOf = PoseAssignment.truthOfFound(distances);
        for (Map<Integer, JointPoint> person : distances.truthJoints()) {
            person.keySet().forEach(joint -> joints[joint].addPositive());
        }
        for (int found = 0; found < truthOf.length; found++) {
            int index = found;
            distances.foundJoints().get(found).forEach((joint, point) -> {
                boolean hit = truthOf[index] != PoseAssignment.NONE
                        && distances.distance(truthOf[index], index, joint) <= FrameDistances.HIT;
                joints[joint].addDetection(point.score().orElse(AveragePrecision.NO_SCORE), hit);
            });
        }
    }

    DetectionScores scores() {
        return new DetectionScores(
                JointValues.of(joint -> 100 * joints[joint].average()),
                JointValues.of(joint -> 100 * joints[joint].precision()),
                JointValues.of(joint -> 100 * joints[joint].recall()));
    }
}
