package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A walking person, 200 px high, one of whose wrists the model puts elsewhere. */
class LimbLengthGuardTest {

    private static final int WRIST = Skeleton.COCO_17.indexOf("left_wrist");
    private static final int ELBOW = Skeleton.COCO_17.indexOf("left_elbow");

    private final Scene scene = new Scene();

    @Test
    void shouldDoubtAWristThatJumpedToANeighbour() {
        walk(0, 1000);
        Observation seen = moved(anna(1100), WRIST, 70, 10);
        scene.at(1100, seen);

        Keypoint told = scene.person(1).pose().keypoint(WRIST);
        Keypoint really = anna(1100).seen().pose().keypoint(WRIST);
        assertThat(told.imputed()).isTrue();
        assertThat(told.score()).isLessThan(0.3f);
        assertThat(told.x()).isCloseTo(really.x(), within(4f));
        assertThat(scene.person(1).rawPose()).as("what the model told stays").isEqualTo(seen.pose());
    }

    @Test
    void shouldDoubtAWristThatFellOnTheElbow() {
        walk(0, 1000);
        Keypoint elbow = anna(1100).seen().pose().keypoint(ELBOW);
        Keypoint wrist = anna(1100).seen().pose().keypoint(WRIST);
        scene.at(1100, moved(anna(1100), WRIST, elbow.x() - wrist.x(), elbow.y() - wrist.y()));

        assertThat(scene.person(1).pose().keypoint(WRIST).imputed()).isTrue();
        assertThat(scene.person(1).pose().keypoint(ELBOW).imputed()).isFalse();
    }

    @Test
    void shouldNotMoveWithWhatItDoubts() {
        walk(0, 1000);
        scene.at(1100, moved(anna(1100), WRIST, 70, 10)).at(1200);

        Keypoint predicted = scene.person(1).pose().keypoint(WRIST);
        assertThat(predicted.x())
                .isCloseTo(anna(1200).seen().pose().keypoint(WRIST).x(), within(5f));
    }

    @Test
    void shouldBelieveAnArmThatStaysLong() {
        walk(0, 1000);
        for (long t = 1100; t <= 2000; t += 100) {
            scene.at(t, moved(anna(t), WRIST, 40, 10));
        }
        assertThat(scene.person(1).pose()).isEqualTo(scene.person(1).rawPose());
    }

    @Test
    void shouldDoubtNothingOfSomeoneWhoComesNearQuickly() {
        // twice as large in a second, looked at five times
        for (long t = 0; t <= 2000; t += 200) {
            Observation seen = new Figure(300, 100, 100 * Math.pow(2, t / 1000.0)).seen();
            scene.at(t, seen);
            if (t >= 400) {
                assertThat(scene.person(1).pose()).as("at %d ms", t).isEqualTo(seen.pose());
            }
        }
    }

    @Test
    void shouldDoubtNothingWhenATableCutsTheBox() {
        walk(0, 1000);
        Observation whole = anna(1100).seen();
        Box upper = new Box(whole.box().x(), whole.box().y(), whole.box().width(), 110);
        scene.at(1100, new Observation(whole.pose(), upper, 0.6f, true));

        assertThat(scene.person(1).pose()).isEqualTo(whole.pose());
    }

    private void walk(long fromMs, long toMs) {
        for (long t = fromMs; t <= toMs; t += 100) {
            scene.at(t, anna(t).seen());
        }
    }

    private static Figure anna(long timeMs) {
        return new Figure(200 + 0.05 * timeMs, 100, 200);
    }

    private static Observation moved(Figure figure, int keypoint, float dx, float dy) {
        List<Keypoint> told = new ArrayList<>(figure.seen().pose().keypoints());
        told.set(
                keypoint,
                told.get(keypoint)
                        .at(told.get(keypoint).x() + dx, told.get(keypoint).y() + dy));
        return figure.seen().withPose(new Pose(told));
    }
}
