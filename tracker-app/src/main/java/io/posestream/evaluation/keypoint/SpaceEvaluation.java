package io.posestream.evaluation.keypoint;

import io.posestream.pose.Point3;
import io.posestream.pose.Pose3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Errors of poses in space. Both poses are moved so that their roots lie at the origin; a joint's error is then
 *
 * <pre>
 *   MPJPE     |p - g|
 *   N-MPJPE   |s p - g|, s = sum(p . g) / sum(p . p) over the joints of one pose (Rhodin et al., CVPR 2018)
 *   P-MPJPE   after the best rotation, scale and shift of one pose, see {@link Procrustes}
 *   3DPCK     share of joints with |p - g| &lt;= 150 mm; AUC over 31 limits from 0 to 150 mm (Mehta et al., 3DV 2017)
 * </pre>
 *
 * averaged over all joints of all poses, the root among them when truth lists it. Joints that were not found, and those
 * of people who were not, are wrong in 3DPCK and AUC and absent from the means. Lengths are mm. Not thread-safe.
 */
public final class SpaceEvaluation {
    private static final double NEAR_MM = 150;
    private static final int LIMITS = 31;

    private final RootJoint root;
    private final Mean plain = new Mean();
    private final Mean scaled = new Mean();
    private final Mean aligned = new Mean();
    private final Map<String, Mean> byJoint = new LinkedHashMap<>();
    private final DistanceCurve curve = new DistanceCurve();
    private long people;
    private long missed;

    private static final class Mean {
        private double sum;
        private long count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }

    public SpaceEvaluation(RootJoint root) {
        this.root = root;
    }

    /** One person of one frame; both poses must have the root. */
    public void add(Pose3 truth, Pose3 found) {
        Point3 trueRoot = rootOf(truth);
        Point3 foundRoot = rootOf(found);
        List<String> joints = new ArrayList<>();
        List<Point3> known = new ArrayList<>();
        List<Point3> claimed = new ArrayList<>();
        truth.joints()
                .forEach((joint, place) -> found.joint(joint)
                        .ifPresentOrElse(
                                point -> {
                                    joints.add(joint);
                                    known.add(place.minus(trueRoot));
                                    claimed.add(point.minus(foundRoot));
                                },
                                () -> curve.add(Double.POSITIVE_INFINITY)));
        people++;
        if (joints.isEmpty()) {
            return;
        }
        List<Point3> fitted = Procrustes.align(claimed, known);
        double scale = bestScale(claimed, known);
        for (int i = 0; i < joints.size(); i++) {
            double error = claimed.get(i).distance(known.get(i));
            plain.add(error);
            curve.add(error);
            byJoint.computeIfAbsent(joints.get(i), joint -> new Mean()).add(error);
            scaled.add(claimed.get(i).times(scale).distance(known.get(i)));
            aligned.add(fitted.get(i).distance(known.get(i)));
        }
    }

    /** A person of truth that nobody found in this frame. */
    public void addMissed(Pose3 truth) {
        people++;
        missed++;
        truth.joints().keySet().forEach(joint -> curve.add(Double.POSITIVE_INFINITY));
    }

    /** Of what was added so far. */
    public SpaceScores scores() {
        Map<String, Double> joints = new LinkedHashMap<>();
        byJoint.forEach((joint, mean) -> joints.put(joint, mean.value()));
        return new SpaceScores(
                people,
                missed,
                plain.value(),
                aligned.value(),
                scaled.value(),
                curve.within(NEAR_MM),
                curve.area(NEAR_MM, LIMITS),
                joints);
    }

    private Point3 rootOf(Pose3 pose) {
        return root.of(pose)
                .orElseThrow(() -> new IllegalArgumentException("a pose has no root joint (" + root + "); it has "
                        + pose.joints().keySet()));
    }

    private static double bestScale(List<Point3> found, List<Point3> truth) {
        double along = IntStream.range(0, found.size())
                .mapToDouble(i -> found.get(i).dot(truth.get(i)))
                .sum();
        double square = found.stream().mapToDouble(point -> point.dot(point)).sum();
        return square == 0 ? 1 : along / square;
    }
}
