package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A standing person whose left and right the model mixes up. Bodies are 200 px high. */
class SideSwapGuardTest {

    private static final int LEFT_KNEE = Skeleton.COCO_17.indexOf("left_knee");
    private static final int RIGHT_KNEE = Skeleton.COCO_17.indexOf("right_knee");

    private final Scene scene = new Scene();

    @Test
    void shouldPutRightWhatTheModelExchangedForAMoment() {
        stand(0, 1000);
        scene.at(1100, exchanged(anna(1100), 0));

        assertThat(scene.person(1).pose()).isEqualTo(anna(1100).pose(0.7f));
        assertThat(scene.person(1).rawPose())
                .as("what the model told stays")
                .isEqualTo(exchanged(anna(1100), 0).pose());
    }

    @Test
    void shouldPutLegsRightAndLeaveArmsAlone() {
        stand(0, 1000);
        Observation seen = exchanged(anna(1100), LEFT_KNEE);
        scene.at(1100, seen);

        Pose told = scene.person(1).pose();
        assertThat(told.keypoint(LEFT_KNEE)).isEqualTo(seen.pose().keypoint(RIGHT_KNEE));
        assertThat(told.keypoints().subList(0, LEFT_KNEE))
                .isEqualTo(seen.pose().keypoints().subList(0, LEFT_KNEE));
    }

    @Test
    void shouldBelieveTheModelWhenItInsists() {
        stand(0, 1000);
        for (long t = 1100; t <= 2500; t += 100) {
            scene.at(t, exchanged(anna(t), 0));
        }
        assertThat(scene.person(1).pose()).isEqualTo(scene.person(1).rawPose());
        assertThat(scene.told()).containsExactly("STARTED 1");
    }

    @Test
    void shouldLetLegsPassEachOther() {
        // seen from the side, the knees swing against each other with 120 px/s and meet at 1000 ms
        for (long t = 0; t <= 2000; t += 40) {
            double apart = 0.0006 * (t - 1000);
            Observation seen = strided(anna(0), apart);
            scene.at(t, seen);
            if (t > 500) {
                assertThat(scene.person(1).pose()).as("at %d ms", t).isEqualTo(seen.pose());
            }
        }
    }

    private void stand(long fromMs, long toMs) {
        for (long t = fromMs; t <= toMs; t += 100) {
            scene.at(t, anna(t).seen());
        }
    }

    private static Figure anna(long timeMs) {
        return new Figure(200 + 0.05 * timeMs, 100, 200);
    }

    /** Names of mirrored keypoints exchanged, from {@code first} on. */
    private static Observation exchanged(Figure figure, int first) {
        List<Keypoint> told = new ArrayList<>(figure.seen().pose().keypoints());
        for (int i = first; i < told.size(); i++) {
            told.set(i, figure.seen().pose().keypoint(Skeleton.COCO_17.swap().get(i)));
        }
        return figure.seen().withPose(new Pose(told));
    }

    /** @param apart half the stride in body heights, left to the right */
    private static Observation strided(Figure figure, double apart) {
        List<Keypoint> told = new ArrayList<>(figure.seen().pose().keypoints());
        for (int i = LEFT_KNEE; i < told.size(); i++) {
            double side = i % 2 == LEFT_KNEE % 2 ? apart : -apart;
            told.set(
                    i,
                    told.get(i)
                            .at(
                                    (float) (figure.x() + side * figure.height()),
                                    told.get(i).y()));
        }
        return figure.seen().withPose(new Pose(told));
    }
}
