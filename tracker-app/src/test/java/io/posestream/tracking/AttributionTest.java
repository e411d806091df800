package io.posestream.tracking;

import static io.posestream.frame.TrackState.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at the one behind is answered with the pose of the one in front. */
class AttributionTest {

    private static final Figure FRONT = new Figure(300, 200, 110);
    private static final Figure BEHIND = new Figure(325, 195, 100);

    /** Of how a detector, by chance, scores the one behind against the one in front (0.8). */
    @ParameterizedTest(name = "the one behind is detected with {0}")
    @ValueSource(floats = {0.5f, 0.9f})
    void shouldKeepBothWhenTheModelShowsTheOneInFrontTwice(float score) {
        Scene scene = together();
        for (long t = 1100; t <= 3000; t += 100) {
            scene.at(t, FRONT.seen(0.8f), theftFromBehind(score, true));
        }
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2");
        assertThat(scene.ids(CONFIRMED)).containsExactly(1L, 2L);
        assertThat(scene.person(1).box().iou(FRONT.box())).isGreaterThan(0.8f);
        assertThat(scene.person(2).box().iou(BEHIND.box())).isGreaterThan(0.8f);
    }

    @Test
    void shouldImputeThePoseOfWhoIsSeenOnlyAsABox() {
        Scene scene = together();
        scene.at(1100, FRONT.seen(0.8f), theftFromBehind(0.9f, true));
        assertThat(scene.person(2).pose().keypoints())
                .allMatch(keypoint -> keypoint.imputed() && !keypoint.missing())
                .allMatch(keypoint -> keypoint.x() > BEHIND.box().x());
        assertThat(scene.person(2).rawPose().keypoints()).allMatch(keypoint -> keypoint.missing());
        assertThat(scene.person(1).pose().keypoints()).noneMatch(keypoint -> keypoint.imputed());
    }

    @Test
    void shouldNotLetAGuessedLookCarryATrackOntoAnother() {
        Scene scene = together();
        for (long t = 1100; t <= 2000; t += 100) {
            scene.at(t, FRONT.seen(0.8f), theftFromBehind(0.6f, false));
        }
        assertThat(scene.ids(CONFIRMED)).containsExactly(1L);
        for (long t = 2100; t <= 3000; t += 100) {
            scene.at(t, FRONT.seen(0.8f), BEHIND.seen(0.8f));
        }
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2");
        assertThat(scene.person(2).box().iou(BEHIND.box())).isGreaterThan(0.8f);
    }

    @Test
    void shouldNotGiveBirthToABoxWithoutAPose() {
        Scene scene = together();
        Box gap = BEHIND.box().translate(30, 0);
        for (long t = 1100; t <= 3000; t += 100) {
            scene.at(t, FRONT.seen(0.8f), BEHIND.seen(0.8f), new Observation(FRONT.pose(0.7f), gap, 0.7f, true));
        }
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2");
    }

    /** Both seen well for a second; the one in front is 1, the one behind 2. */
    private static Scene together() {
        Scene scene = new Scene();
        for (long t = 0; t <= 1000; t += 100) {
            scene.at(t, List.of(FRONT.seen(0.9f), BEHIND.seen(0.8f)));
        }
        return scene;
    }

    private static Observation theftFromBehind(float score, boolean detected) {
        return new Observation(FRONT.pose(0.7f), BEHIND.box(), score, detected);
    }
}
