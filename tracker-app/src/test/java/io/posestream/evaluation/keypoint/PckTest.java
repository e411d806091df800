package io.posestream.evaluation.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Torso from (0, 0) to (30, 40): 50 px, so at 0.2 a keypoint may be 10 px off. */
class PckTest {

    private static final int LEFT_SHOULDER = 5;
    private static final int LEFT_WRIST = 9;
    private static final int RIGHT_HIP = 12;

    private final Pck pck = new Pck(Skeleton.COCO_17, 0.2);

    @Test
    void shouldCountWhatLiesWithinAFifthOfTheTorso() {
        Pose truth = pose(seen(80, 80));

        assertThat(pck.count(truth, pose(seen(80, 90)))).isEqualTo(new Pck.Count(3, 3));
        assertThat(pck.count(truth, pose(seen(86, 88.1f)))).isEqualTo(new Pck.Count(3, 2));
    }

    @Test
    void shouldCountWhatWasNotPublishedAsWrong() {
        assertThat(pck.count(pose(seen(80, 80)), pose(Keypoint.absent()))).isEqualTo(new Pck.Count(3, 2));
    }

    @Test
    void shouldLeaveOutWhatNobodyCanSee() {
        Keypoint occluded = new Keypoint(80, 80, 1, Visibility.OCCLUDED, false, false);

        assertThat(pck.count(pose(occluded), pose(seen(0, 0)))).isEqualTo(new Pck.Count(2, 2));
        assertThat(pck.count(pose(Keypoint.absent()), pose(seen(0, 0)))).isEqualTo(new Pck.Count(2, 2));
    }

    @Test
    void shouldLeaveOutWhoeverHasNoTorso() {
        Pose nothing = new Pose(Collections.nCopies(17, Keypoint.absent()));
        Pose point = new Pose(Collections.nCopies(17, seen(5, 5)));

        assertThat(pck.count(nothing, point)).isEqualTo(Pck.Count.NONE);
        assertThat(pck.count(point, point)).isEqualTo(Pck.Count.NONE);
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
