package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * HOTA of each joint, as PoseTrack21 defines it (Doering et al., CVPR 2022): in the frames that annotators looked at,
 * with joints that lie right of and below the picture's corner.
 *
 * <p>Differs from the kit on purpose: in a frame where one side has nobody, the kit adds the joints of the whole
 * sequence to the misses or false positives; here only those of the frame count.
 */
final class KeypointHota {
    private final List<HotaSums> joints =
            Stream.generate(HotaSums::new).limit(BodyJoint.COUNT).toList();
    private final HotaSums total = new HotaSums();

    void add(SequencePair sequence) {
        List<FrameDistances> frames = sequence.labelledFrames().stream()
                .map(frame -> new FrameDistances(frame.withinPicture()))
                .toList();
        List<JointHota> counts = IntStream.range(0, BodyJoint.COUNT)
                .mapToObj(joint -> counts(frames, joint))
                .toList();
        for (int joint = 0; joint < BodyJoint.COUNT; joint++) {
            addJoint(joints.get(joint), counts.get(joint));
        }
        addTotal(counts);
    }

    private static JointHota counts(List<FrameDistances> frames, int joint) {
        JointHota counts = new JointHota();
        frames.forEach(frame -> counts.add(frame.joint(joint)));
        return counts;
    }

    private static void addJoint(HotaSums sums, JointHota joint) {
        sums.addCounts(joint.truths(), joint.founds());
        for (int a = 0; a < HotaThresholds.COUNT; a++) {
            sums.addPairs(a, joint.pairs(a), joint.association(a), joint.similarity(a));
        }
    }

    private void addTotal(List<JointHota> counts) {
        total.addCounts(
                counts.stream().mapToLong(JointHota::truths).sum(),
                counts.stream().mapToLong(JointHota::founds).sum());
        for (int a = 0; a < HotaThresholds.COUNT; a++) {
            int threshold = a;
            long pairs =
                    counts.stream().mapToLong(joint -> joint.pairs(threshold)).sum();
            double assA = counts.stream()
                    .mapToDouble(joint -> joint.association(threshold) / Math.max(1, joint.pairs(threshold)))
                    .average()
                    .orElseThrow();
            double locA = counts.stream()
                    .mapToDouble(joint ->
                            joint.pairs(threshold) == 0 ? 1 : joint.similarity(threshold) / joint.pairs(threshold))
                    .average()
                    .orElseThrow();
            total.addPairs(a, pairs, assA * pairs, locA * pairs);
        }
    }

    HotaScores scores() {
        return new HotaScores(
                new HotaScores.Total(total.hota(), total.detA(), total.assA(), total.locA()),
                JointValues.of(joint -> joints.get(joint).hota()),
                JointValues.of(joint -> joints.get(joint).detA()),
                JointValues.of(joint -> joints.get(joint).assA()),
                JointValues.of(joint -> joints.get(joint).locA()));
    }
}
