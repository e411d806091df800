package io.posestream.tracking;

import static io.posestream.frame.TrackState.COASTING;
import static io.posestream.frame.TrackState.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between detections the boxes are the tracker's own guesses: they may carry a track, but make nobody. */
class PropagationTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void someoneWalks() {
        for (long t = 0; t <= 1000; t += 100) {
            scene.at(t, anna(t).seen());
        }
    }

    @Test
    void shouldSayWhereToLookNext() {
        PredictedBox next = scene.predict(1300).get(0);

        assertThat(next.trackId()).isEqualTo(1);
        assertThat((double) next.box().centerX()).isCloseTo(anna(1300).x(), within(5.0));
        assertThat(scene.predict(1300)).as("asking changes nothing").containsExactly(next);
        assertThat(scene.predict(0).get(0).box()).isEqualTo(scene.person(1).box());
    }

    @Test
    void shouldFollowByPosesBetweenDetections() {
        // the detector looks every 300 ms
        for (long t = 1100; t <= 6000; t += 100) {
            Box guess = scene.predict(t).get(0).box();
            scene.at(t, t % 300 == 0 ? anna(t).seen() : anna(t).propagatedInto(guess, 0.6f));
            assertThat(scene.ids(CONFIRMED)).as("at %d ms", t).containsExactly(1L);
            assertThat((double) scene.person(1).box().centerX()).isCloseTo(anna(t).x(), within(6.0));
        }
    }

    @Test
    void shouldNotFollowWhoeverPassesInFront() {
        // ben passes; while he covers anna, the look at her place finds him, a little different from the other crop
        Figure anna = anna(1000);
        for (long t = 1100; t <= 3000; t += 100) {
            Figure ben = new Figure(anna.x() - 160 + 0.2 * (t - 1000), 195, 110);
            boolean hidden = Math.abs(ben.x() - anna.x()) < 45;
            Figure found = hidden ? new Figure(ben.x() + 2, 198, 106) : anna;
            scene.at(t, ben.seen(), found.propagatedInto(guess(t), 0.5f));
            assertThat(scene.ids(COASTING)).as("at %d ms", t).isEqualTo(hidden ? List.of(1L) : List.of());
        }
        assertThat(scene.idAt(anna)).isEqualTo(1);
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2");
    }

    @Test
    void shouldNotTakePartOfSomeoneForTheHidden() {
        // the detector sees ben, and weakly his upper half once more, just where anna is hidden
        Figure ben = new Figure(anna(1000).x() + 4, 195, 110);
        for (long t = 1100; t <= 2000; t += 100) {
            Box half = new Box(ben.box().x(), ben.box().y(), ben.box().width(), 60);
            scene.at(t, ben.seen(), new Observation(ben.pose(0.4f), half, 0.3f, true));
            assertThat(scene.ids(CONFIRMED)).as("at %d ms", t).hasSize(1);
        }
    }

    @Test
    void shouldNotStartATrack() {
        Figure nobody = new Figure(600, 200, 100);
        for (long t = 1100; t <= 2000; t += 100) {
            scene.at(t, anna(t).seen(), nobody.propagatedInto(nobody.box(), 0.6f));
        }
        assertThat(scene.ids()).containsExactly(1L);
    }

    @Test
    void shouldNotContinueOnBackground() {
        // anna has left; the guess is looked at all the same, and the model finds a poor pose in it
        for (long t = 1100; t <= 2500; t += 100) {
            Box guess = scene.predict(t).get(0).box();
            scene.at(t, anna(t).propagatedInto(guess, 0.1f));
            assertThat(scene.ids(COASTING)).as("at %d ms", t).containsExactly(1L);
        }
        scene.at(2600);
        assertThat(scene.told()).containsExactly("STARTED 1", "LOST 1");
    }

    @Test
    void shouldNotFollowGuessesForEver() {
        // a good pose, but of something that no detector takes for a person: 3 s on guesses, 1.5 s unseen
        long lostMs = 0;
        for (long t = 1100; t <= 8000 && lostMs == 0; t += 100) {
            Figure statue = anna(1000);
            scene.at(t, statue.propagatedInto(statue.box(), 0.6f));
            lostMs = scene.told().contains("LOST 1") ? t : 0;
        }
        assertThat(lostMs).isBetween(5400L, 5800L);
    }

    @Test
    void shouldNotBeConfirmedByItsOwnGuess() {
        // the pose found in the guessed box is that of someone else, three bodies away
        for (long t = 1100; t <= 1500; t += 100) {
            Box guess = scene.predict(t).get(0).box();
            scene.at(t, new Figure(anna(t).x() + 120, 200, 100).propagatedInto(guess, 0.6f));
        }
        assertThat(scene.ids(COASTING)).containsExactly(1L);
    }

    @Test
    void shouldLetUnsureDetectionsContinueButNotStart() {
        Figure cone = new Figure(600, 200, 100);
        for (long t = 1100; t <= 2000; t += 100) {
            scene.at(t, anna(t).seen(0.25f), cone.seen(0.3f));
            assertThat(scene.ids(CONFIRMED)).containsExactly(1L);
        }
        assertThat(scene.told()).containsExactly("STARTED 1");
    }

    @Test
    void shouldNotTakeABoxWithoutAPoseForAPerson() {
        Figure bin = new Figure(600, 200, 100);
        for (long t = 1100; t <= 2000; t += 100) {
            scene.at(t, anna(t).seen(), new Observation(bin.pose(0.1f), bin.box(), 0.9f, true));
        }
        assertThat(scene.ids()).containsExactly(1L);
    }

    private Box guess(long t) {
        return scene.predict(t).get(0).box();
    }

    private static Figure anna(long t) {
        return new Figure(100 + 0.08 * t, 200, 100);
    }
}
