package io.posestream.tracking;

import static io.posestream.frame.TrackState.COASTING;
import static io.posestream.frame.TrackState.CONFIRMED;
import static io.posestream.frame.TrackState.LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tracks begin and end. Settings of the stories: believed after 150 ms, lost after 1500 ms. */
class TrackLifeTest {

    private final Figure anna = new Figure(200, 100, 120);
    private final Scene scene = new Scene();

    @Test
    void shouldTellOfSomeoneOnceBelieved() {
        assertThat(scene.at(0, anna.seen()).people()).isEmpty();
        assertThat(scene.at(100, anna.seen()).people()).isEmpty();
        assertThat(scene.at(200, anna.seen()).ids(CONFIRMED)).containsExactly(1L);
        assertThat(scene.changes()).containsExactly(new TrackChange(1, TrackChange.Kind.STARTED, "seen for 200 ms"));
    }

    @Test
    void shouldBelieveTheFirstSightWhenAskedTo() {
        Scene hasty = new Scene(new TrackingConfig(0.4, 0.2, 0.2, 0, 1500, 0.85, 0.2));

        assertThat(hasty.at(0, anna.seen()).ids(CONFIRMED)).containsExactly(1L);
    }

    @Test
    void shouldNeverBelieveFlicker() {
        // seen in single frames, then in every other frame
        for (long t = 0; t < 3000; t += 100) {
            boolean flash = t < 1500 ? t % 500 == 0 : t % 200 == 0;
            assertThat((flash ? scene.at(t, anna.seen()) : scene.at(t)).people())
                    .isEmpty();
        }
        // what follows is real, and has the first id: flicker spent none
        scene.at(5000, anna.seen()).at(5100, anna.seen()).at(5200, anna.seen());
        assertThat(scene.ids()).containsExactly(1L);
    }

    @Test
    void shouldPredictSomeoneHiddenAndSaySo() {
        see(0, 1000);

        assertThat(scene.at(1100).ids(COASTING)).containsExactly(1L);
        assertThat(scene.person(1).pose().keypoints()).allMatch(Keypoint::imputed);
        assertThat(scene.person(1).score()).isLessThan(0.9f);
        assertThat(scene.at(1200, anna.seen()).ids(CONFIRMED)).containsExactly(1L);
        assertThat(scene.person(1).pose()).isEqualTo(anna.seen().pose());
    }

    @Test
    void shouldLoseSomeoneUnseenTooLongAndGiveANewIdOnReturn() {
        see(0, 1000);
        for (long t = 1100; t <= 2500; t += 100) {
            assertThat(scene.at(t).ids(COASTING)).as("at %d ms", t).containsExactly(1L);
        }
        assertThat(scene.at(2600).ids(LOST)).containsExactly(1L);
        assertThat(scene.changes()).containsExactly(new TrackChange(1, TrackChange.Kind.LOST, "not seen for 1600 ms"));
        assertThat(scene.at(2700).people()).isEmpty();

        see(2800, 3000);
        assertThat(scene.ids()).containsExactly(2L);
        assertThat(scene.told()).containsExactly("STARTED 1", "LOST 1", "STARTED 2");
    }

    @Test
    void shouldKnowSomeoneAgainWhenTheCameraPaused() {
        see(0, 1000);
        assertThat(scene.at(4000, anna.seen()).ids()).containsExactly(1L);
        // but not after a long night
        assertThat(scene.at(60_000, anna.seen()).ids(LOST)).containsExactly(1L);
    }

    @Test
    void shouldTrackAtTwoFramesPerSecond() {
        scene.at(0, anna.seen()).at(500, anna.seen());
        assertThat(scene.ids(CONFIRMED)).containsExactly(1L);
        assertThat(scene.at(1000, anna.seen()).told()).containsExactly("STARTED 1");
    }

    @Test
    void shouldTakeEarlierTimesAsEqual() {
        see(0, 1000);
        assertThat(scene.at(400, anna.seen()).ids(CONFIRMED)).containsExactly(1L);
        assertThat(scene.at(1000).ids(COASTING)).containsExactly(1L);
    }

    @Test
    void shouldSayWhenPosesAreOfAnotherSkeleton() {
        Observation armless = new Observation(new Pose(List.of(Keypoint.absent())), anna.box(), 0.9f, true);

        assertThatThrownBy(() -> scene.at(0, armless))
                .hasMessage("tracking: an observation has 1 keypoints, this tracker's skeleton has 17");
    }

    @Test
    void shouldNameTheSettingThatIsWrong() {
        assertThatThrownBy(() -> new TrackingConfig(1.4, 0.2, 0.2, 150, 1500, 0.85, 0.2))
                .hasMessage("tracking: highScore must be between 0 and 1, got 1.4");
        assertThatThrownBy(() -> new TrackingConfig(0.4, 0.5, 0.2, 150, 1500, 0.85, 0.2))
                .hasMessage("tracking: lowScore 0.5 is above highScore 0.4; lower it");
        assertThatThrownBy(() -> new TrackingConfig(0.4, 0.2, 0.2, 150, -1, 0.85, 0.2))
                .hasMessage("tracking: maxCoastMs must not be negative, got -1 ms");
    }

    private void see(long fromMs, long toMs) {
        for (long t = fromMs; t <= toMs; t += 100) {
            scene.at(t, anna.seen());
        }
    }
}
