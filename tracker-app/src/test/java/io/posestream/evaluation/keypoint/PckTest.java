package io.posestream.evaluation.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import java.util.Arrays;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

/** Torso from (0, 0) to (30, 40): 50 px, so at 0.2 a keypoint may be 10 px off. */
class PckTest {

    private static final int LEFT_SHOULDER = 5;
    private static final int LEFT_WRIST = 9;
    private static final int RIGHT_HIP = 12;

    /** The torso is the reference here, so the box does not matter. */
    private static final Box ANYWHERE = new Box(0, 0, 1, 1);

    private final Pck pck = new Pck(ReferenceLength.torso(Skeleton.COCO_17), 0.2);

    @Test
    void shouldCountWhatLiesWithinAFifthOfTheTorso() {
        Pose truth = pose(seen(80, 80));

        assertThat(pck.count(truth, ANYWHERE, pose(seen(80, 90)))).isEqualTo(new Pck.Count(3, 3));
        assertThat(pck.count(truth, ANYWHERE, pose(seen(86, 88.1f)))).isEqualTo(new Pck.Count(3, 2));
    }

    @Test
    void shouldCountWhatWasNotPublishedAsWrong() {
        assertThat(pck.count(pose(seen(80, 80)), ANYWHERE, pose(Keypoint.absent())))
                .isEqualTo(new Pck.Count(3, 2));
    }

    @Test
    void shouldLeaveOutWhatNobodyCanSee() {
        Keypoint occluded = new Keypoint(80, 80, 1, Visibility.OCCLUDED, false, false);

        assertThat(pck.count(pose(occluded), ANYWHERE, pose(seen(0, 0)))).isEqualTo(new Pck.Count(2, 2));
        assertThat(pck.count(pose(Keypoint.absent()), ANYWHERE, pose(seen(0, 0))))
                .isEqualTo(new Pck.Count(2, 2));
    }

    @Test
    void shouldLeaveOutWhoeverHasNoTorso() {
        Pose nothing = new Pose(Collections.nCopies(17, Keypoint.absent()));
        Pose point = new Pose(Collections.nCopies(17, seen(5, 5)));

        assertThat(pck.count(nothing, ANYWHERE, point)).isEqualTo(Pck.Count.NONE);
        assertThat(pck.count(point, ANYWHERE, point)).isEqualTo(Pck.Count.NONE);
    }

    @Test
    void shouldMeasureByWhicheverReferenceIsStated() {
        Box person = new Box(0, 0, 60, 200);
        Box head = new Box(0, 0, 30, 40);
        Pose truth = pose(seen(80, 80));
        Pose found = pose(seen(80, 100));

        assertThat(new Pck(ReferenceLength.personSize(), 0.1).count(truth, person, found))
                .as("20 px of 200")
                .isEqualTo(new Pck.Count(3, 3));
        assertThat(new Pck(ReferenceLength.head(), 0.5).count(truth, head, found))
                .as("20 px of a head of 30")
                .isEqualTo(new Pck.Count(3, 2));
        assertThat(new Pck(ReferenceLength.head(), 0.7).count(truth, head, found))
                .isEqualTo(new Pck.Count(3, 3));
    }

    @Test
    void shouldTellEachJointApart() {
        assertThat(pck.perJoint(pose(seen(80, 80)), ANYWHERE, pose(seen(80, 91)))
                        .get(LEFT_WRIST))
                .isEqualTo(new Pck.Count(1, 0));
        assertThat(pck.perJoint(pose(seen(80, 80)), ANYWHERE, pose(seen(80, 91)))
                        .get(0))
                .isEqualTo(Pck.Count.NONE);
    }

    @Property(tries = 50)
    void shouldNotDependOnTheSizeOfThePicture(@ForAll @FloatRange(min = 0.5f, max = 20) float scale) {
        Pose truth = pose(seen(80, 80));
        Pose found = pose(seen(87, 86));

        assertThat(pck.count(scaled(truth, scale), ANYWHERE, scaled(found, scale)))
                .isEqualTo(pck.count(truth, ANYWHERE, found));
    }

    private static Pose scaled(Pose pose, float scale) {
        return new Pose(pose.keypoints().stream()
                .map(k -> k.at(k.x() * scale, k.y() * scale))
                .toList());
    }

    private static Pose pose(Keypoint leftWrist) {
        Keypoint[] keypoints = new Keypoint[17];
        Arrays.fill(keypoints, Keypoint.absent());
        keypoints[LEFT_SHOULDER] = seen(0, 0);
        keypoints[RIGHT_HIP] = seen(30, 40);
        keypoints[LEFT_WRIST] = leftWrist;
        return new Pose(Arrays.asList(keypoints));
    }

    private static Keypoint seen(float x, float y) {
        return Keypoint.seen(x, y, 1);
    }
}
