package io.posestream.evaluation.keypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Point3;
import io.posestream.pose.Pose3;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SpaceEvaluationTest {
    private static final RootJoint HIPS = new RootJoint(null);
    private static final Pose3 BODY = new Pose3(Map.of(
            "pelvis", new Point3(0, 0, 3000),
            "neck", new Point3(0, -500, 3000),
            "left_hand", new Point3(400, -300, 2900),
            "right_foot", new Point3(-100, 900, 3050)));

    @Test
    void shouldGiveAPerfectPoseNoErrorAndAllOfThePck() {
        SpaceScores scores = compare(BODY, BODY);

        assertThat(scores.mpjpe()).isEqualTo(0);
        assertThat(scores.pMpjpe()).isCloseTo(0, within(1e-9));
        assertThat(scores.nMpjpe()).isEqualTo(0);
        assertThat(scores.pck()).isEqualTo(1);
        assertThat(scores.auc()).isEqualTo(1);
    }

    @Test
    void shouldAverageDistancesOfJointsOnceTheRootsAreTogether() {
        Map<String, Point3> joints = new LinkedHashMap<>();
        BODY.joints().forEach((name, point) -> joints.put(name, point.plus(new Point3(0, 0, 1000))));
        joints.compute("left_hand", (name, point) -> new Point3(700, 100, 3900));

        SpaceScores scores = compare(BODY, new Pose3(joints));

        // The hand is 300 and 400 mm off, the other three of four joints are right.
        assertThat(scores.mpjpe()).isEqualTo(125);
        assertThat(scores.pck()).isEqualTo(0.75);
        assertThat(scores.mpjpeOfJoint()).contains(entry("left_hand", 500.0), entry("neck", 0.0));
    }

    @Test
    void shouldForgiveTheWrongScaleInNMpjpe() {
        SpaceScores scores = compare(BODY, moved(0, 1.25, 0));

        assertThat(scores.nMpjpe()).isCloseTo(0, within(1e-9));
        assertThat(scores.mpjpe()).isGreaterThan(90);
    }

    /**
     * g = (100, 0) and (0, 100), p = (200, 0) and (0, 0): s = 20000 / 40000; then 0 and 100 mm are left, and the root's
     * 0.
     */
    @Test
    void shouldFindTheScaleByLeastSquares() {
        Pose3 truth = flat(100, 0, 0, 100);
        Pose3 found = flat(200, 0, 0, 0);

        assertThat(compare(truth, found).nMpjpe()).isCloseTo(100 / 3.0, within(1e-9));
    }

    @Property(tries = 200)
    void shouldSeeNoErrorInARotatedScaledAndShiftedPoseAfterAlignment(
            @ForAll @DoubleRange(min = -3.1, max = 3.1) double angle,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
            @ForAll @DoubleRange(min = -4000, max = 4000) double shift) {
        assertThat(compare(BODY, moved(angle, scale, shift)).pMpjpe()).isCloseTo(0, within(1e-6));
    }

    @Test
    void shouldTakeTheMiddleOfTheHipsWhereThereIsNoPelvis() {
        Pose3 pose = new Pose3(Map.of("left_hip", new Point3(0, 2, 0), "right_hip", new Point3(4, 0, 6)));

        assertThat(HIPS.of(pose)).contains(new Point3(2, 1, 3));
        assertThat(new RootJoint("left_hip").of(pose)).contains(new Point3(0, 2, 0));
        assertThat(new RootJoint("neck").of(pose)).isEmpty();
    }

    @Test
    void shouldCountJointsAndPeopleThatNobodyFoundAsWrongInPckOnly() {
        Pose3 withoutHand = new Pose3(Map.of(
                "pelvis", new Point3(0, 0, 3000),
                "neck", new Point3(0, -500, 3000),
                "right_foot", new Point3(-100, 900, 3050)));
        SpaceEvaluation evaluation = new SpaceEvaluation(HIPS);
        evaluation.add(BODY, withoutHand);
        evaluation.addMissed(BODY);

        SpaceScores scores = evaluation.scores();

        assertThat(scores.mpjpe()).isEqualTo(0);
        assertThat(scores.pck()).as("3 of 8 joints").isEqualTo(0.375);
        assertThat(scores.people()).isEqualTo(2);
        assertThat(scores.missed()).isEqualTo(1);
    }

    @Test
    void shouldSayWhichRootIsMissing() {
        Pose3 hand = new Pose3(Map.of("left_hand", new Point3(0, 0, 0)));

        assertThatThrownBy(() -> compare(BODY, hand))
                .hasMessageContaining("pelvis")
                .hasMessageContaining("left_hand");
    }

    private static SpaceScores compare(Pose3 truth, Pose3 found) {
        SpaceEvaluation evaluation = new SpaceEvaluation(HIPS);
        evaluation.add(truth, found);
        return evaluation.scores();
    }

    private static Pose3 moved(double angle, double scale, double shift) {
        Map<String, Point3> joints = new LinkedHashMap<>();
        BODY.joints()
                .forEach((name, point) -> joints.put(
                        name, Turns.around(point, angle, angle / 2).times(scale).plus(new Point3(shift, 0, -shift))));
        return new Pose3(joints);
    }

    private static Pose3 flat(double handX, double handY, double footX, double footY) {
        return new Pose3(Map.of(
                "pelvis", new Point3(0, 0, 0),
                "hand", new Point3(handX, handY, 0),
                "foot", new Point3(footX, footY, 0)));
    }
}
