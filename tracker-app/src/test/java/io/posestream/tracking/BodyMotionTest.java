package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Oks;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyMotionTest {
    private static final Box BOX = new Box(100, 100, 60, 160);

    @Test
    void shouldExpectKeypointsAsSurelyAsTheyAreKnownAfterwards() {
        Pose seen = new Pose(Collections.nCopies(Skeleton.COCO_17.size(), Keypoint.seen(130, 180, 0.8f)));
        BodyMotion motion = new BodyMotion(new Oks(Skeleton.COCO_17), 0, new Observation(seen, BOX, 0.9f, true));
        List<Keypoint> better = new ArrayList<>(seen.keypoints());
        better.set(9, new Keypoint(130, 180, 0.2f, Visibility.VISIBLE, false, false, 9));
        better.set(10, new Keypoint(130, 180, 0.6f, Visibility.OCCLUDED, false, false, 9));

        motion.weigh(new Pose(better));

        Pose expected = motion.pose(1);
        assertThat(expected.keypoint(9).score()).isEqualTo(0.2f);
        assertThat(expected.keypoint(10).score()).as("hidden: half").isCloseTo(0.3f, within(1e-6f));
        assertThat(expected.keypoint(5).score()).as("nobody says more of it").isEqualTo(0.8f);
    }
}
