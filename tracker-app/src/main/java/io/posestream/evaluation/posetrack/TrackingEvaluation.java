package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** CLEAR MOT of each joint over all sequences: in the way of poseval, and without its oddities. */
final class TrackingEvaluation {
    private final List<ClearCounts> poseval = new ArrayList<>(Collections.nCopies(BodyJoint.COUNT, ClearCounts.NONE));
    private final List<ClearCounts> plain = new ArrayList<>(Collections.nCopies(BodyJoint.COUNT, ClearCounts.NONE));

    void add(SequencePair sequence) {
        addLikePoseval(sequence.framesWithPeople());
        addPlainly(sequence.labelledFrames());
    }

    /** poseval leaves out the last frame, and puts a stranger on both sides of a frame where one side has nobody. */
    private void addLikePoseval(List<FramePair> frames) {
        List<FrameDistances> judged = frames.stream()
                .limit(Math.max(0, frames.size() - 1))
                .map(FrameDistances::new)
                .toList();
        for (int joint = 0; joint < BodyJoint.COUNT; joint++) {
            ClearMatching matching = new ClearMatching();
            for (FrameDistances frame : judged) {
                matching.add(frame.isOneSided() ? JointFrame.ofStrangers() : frame.joint(joint));
            }
            poseval.set(joint, poseval.get(joint).plus(matching.counts()));
        }
    }

    private void addPlainly(List<FramePair> frames) {
        List<FrameDistances> judged = frames.stream().map(FrameDistances::new).toList();
        for (int joint = 0; joint < BodyJoint.COUNT; joint++) {
            ClearMatching matching = new ClearMatching();
            for (FrameDistances frame : judged) {
                matching.add(frame.joint(joint));
            }
            plain.set(joint, plain.get(joint).plus(matching.counts()));
        }
    }

    /** As poseval: MOTP from the whole event log, and 0 where nothing was paired. */
    TrackingScores posevalScores() {
        return TrackingScores.of(
                poseval,
                JointValues.of(joint ->
                        posevalMotp(poseval.get(joint), poseval.get(joint).loggedDistance())),
                JointValues.of(joint ->
                        posevalMotp(poseval.get(joint), poseval.get(joint).matchedDistance())));
    }

    private static double posevalMotp(ClearCounts counts, double distance) {
        return counts.detections() == 0 ? 0 : 100 * (1 - distance / counts.detections());
    }

    TrackingScores plainScores() {
        return TrackingScores.of(plain);
    }
}
