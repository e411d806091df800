package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.HeadBox;
import io.posestream.dataset.posetrack.JointPoint;
import io.posestream.dataset.posetrack.PosedPerson;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How far each predicted joint of a frame is from each true one, in heads of the true person. */
final class FrameDistances {
    /** Distances up to this many heads are hits (PCKh@0.5). */
    static final double HIT = 0.5;

    private final List<PosedPerson> truth;
    private final List<PosedPerson> found;
    private final List<Map<Integer, JointPoint>> truthJoints;
    private final List<Map<Integer, JointPoint>> foundJoints;
    private final double[] headSizes;

    FrameDistances(FramePair frame) {
        truth = frame.truth();
        found = frame.found();
        truthJoints = truth.stream().map(PosedPerson::byJoint).toList();
        foundJoints = found.stream().map(PosedPerson::byJoint).toList();
        headSizes = truth.stream()
                .mapToDouble(person -> person.head().map(HeadBox::size).orElse(Double.NaN))
                .toArray();
    }

    List<Map<Integer, JointPoint>> truthJoints() {
        return truthJoints;
    }

    List<Map<Integer, JointPoint>> foundJoints() {
        return foundJoints;
    }

    /** Infinite when either has no such joint. */
    double distance(int truthIndex, int foundIndex, int joint) {
        JointPoint one = truthJoints.get(truthIndex).get(joint);
        JointPoint other = foundJoints.get(foundIndex).get(joint);
        if (one == null || other == null) {
            return Double.POSITIVE_INFINITY;
        }
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        return Math.sqrt(dx * dx + dy * dy) / headSizes[truthIndex];
    }

    /** Share of the annotated joints of a true person that a prediction hits, 0..1. */
    double pck(int truthIndex, int foundIndex) {
        int annotated = truthJoints.get(truthIndex).size();
        int hits = 0;
        for (int joint = 0; joint < BodyJoint.COUNT; joint++) {
            hits += distance(truthIndex, foundIndex, joint) <= HIT ? 1 : 0;
        }
        return annotated == 0 ? 0 : (double) hits / annotated;
    }

    boolean isOneSided() {
        return truth.isEmpty() || found.isEmpty();
    }

    /** Those people who have a joint, on both sides, and the distances between them. */
    JointFrame joint(int joint) {
        int[] trueOnes = having(truthJoints, joint);
        int[] foundOnes = having(foundJoints, joint);
        double[][] distances = new double[trueOnes.length][foundOnes.length];
        for (int t = 0; t < trueOnes.length; t++) {
            for (int f = 0; f < foundOnes.length; f++) {
                distances[t][f] = distance(trueOnes[t], foundOnes[f], joint);
            }
        }
        return new JointFrame(ids(truth, trueOnes), ids(found, foundOnes), distances);
    }

    private static int[] having(List<Map<Integer, JointPoint>> people, int joint) {
        return IntStream.range(0, people.size())
                .filter(i -> people.get(i).containsKey(joint))
                .toArray();
    }

    private static long[] ids(List<PosedPerson> people, int[] indices) {
        return IntStream.of(indices).mapToLong(i -> people.get(i).trackId()).toArray();
    }
}
