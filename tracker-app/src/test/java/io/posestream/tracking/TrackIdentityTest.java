package io.posestream.tracking;

import static io.posestream.frame.TrackState.COASTING;
import static io.posestream.frame.TrackState.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stays who. Bodies are 100 px high; walking is 80 px a second. */
class TrackIdentityTest {

    private final Scene scene = new Scene();

    @ParameterizedTest(name = "{0} ms between frames")
    @ValueSource(ints = {33, 100, 200})
    void shouldKeepIdentitiesWhenPeopleCross(int intervalMs) {
        long annasId = 0;
        long bensId = 0;
        // anna walks right, ben left, a step behind her; while they overlap he is hidden
        for (long t = 0; t <= 5000; t += intervalMs) {
            Figure anna = new Figure(100 + 0.08 * t, 200, 100);
            Figure ben = new Figure(500 - 0.08 * t, 195, 96);
            boolean hidden = Math.abs(anna.x() - ben.x()) < 30;
            if (hidden) {
                scene.at(t, anna.seen());
            } else {
                scene.at(t, ben.seen(), anna.seen());
            }
            if (t > 500 && t < 1000) {
                annasId = scene.idAt(anna);
                bensId = scene.idAt(ben);
            }
            if (t > 3500) {
                assertThat(scene.idAt(anna)).as("anna at %d ms", t).isEqualTo(annasId);
                assertThat(scene.idAt(ben)).as("ben at %d ms", t).isEqualTo(bensId);
            }
        }
        assertThat(Set.of(annasId, bensId)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2");
    }

    @ParameterizedTest(name = "gaps of {0} to {1} ms")
    @CsvSource({"100, 100", "40, 250", "33, 33"})
    void shouldKeepIdentityThroughASecondBehindAWall(int shortest, int longest) {
        Random random = new Random(3);
        for (long t = 0; t < 5000; t += shortest + random.nextInt(longest - shortest + 1)) {
            Figure anna = new Figure(100 + 0.08 * t, 200, 100);
            boolean hidden = t > 2000 && t < 3000;
            if (hidden) {
                scene.at(t);
            } else {
                scene.at(t, anna.seenWith(random, 0.01));
            }
            if (t > 500) {
                assertThat(scene.ids(hidden ? COASTING : CONFIRMED))
                        .as("at %d ms", t)
                        .containsExactly(1L);
                assertThat((double) scene.person(1).box().centerX()).isCloseTo(anna.x(), within(35.0));
            }
        }
    }

    @Test
    void shouldStayWithARunnerWhoStopsSuddenly() {
        for (long t = 0; t <= 3000; t += 100) {
            Figure runner = new Figure(100 + 0.25 * Math.min(t, 1500), 200, 100);
            scene.at(t, runner.seen());
            if (t >= 2100) {
                assertThat((double) scene.person(1).box().centerX()).isCloseTo(runner.x(), within(8.0));
            }
        }
        assertThat(scene.told()).containsExactly("STARTED 1");
    }

    @Test
    void shouldKeepAPersonCutByATableWhole() {
        // from 1000 to 2000 ms only the upper half is seen; nobody sinks or rises
        for (long t = 0; t <= 3000; t += 100) {
            Figure anna = new Figure(100 + 0.08 * t, 200, 100);
            Observation whole = anna.seen();
            Box cut = new Box(whole.box().x(), whole.box().y(), whole.box().width(), 60);
            scene.at(t, t >= 1000 && t < 2000 ? new Observation(whole.pose(), cut, 0.6f, true) : whole);
        }
        assertThat(scene.told()).containsExactly("STARTED 1");
        assertThat(scene.person(1).box().height()).isCloseTo(100, within(5f));
    }

    @Test
    void shouldNotTakeAChildForTheAdultWhoStoodThere() {
        Figure adult = new Figure(200, 100, 200);
        Figure child = new Figure(200, 210, 80);
        for (long t = 0; t <= 500; t += 100) {
            scene.at(t, adult.seen());
        }
        for (long t = 600; t <= 1000; t += 100) {
            scene.at(t, child.seen());
        }
        assertThat(scene.ids(COASTING)).containsExactly(1L);
        assertThat(scene.ids(CONFIRMED)).containsExactly(2L);
    }

    @Test
    void shouldNotTakeSomeoneComingOutBehindForTheOneWhoWentIn() {
        // anna walks right and vanishes behind a door at 1000 ms; at 1300 ms ben comes out where she came from
        for (long t = 0; t <= 1000; t += 100) {
            scene.at(t, new Figure(100 + 0.1 * t, 200, 100).seen());
        }
        scene.at(1100).at(1200);
        for (long t = 1300; t <= 1600; t += 100) {
            scene.at(t, new Figure(165 - 0.1 * (t - 1300), 200, 100).seen());
        }
        assertThat(scene.ids(COASTING)).containsExactly(1L);
        assertThat(scene.ids(CONFIRMED)).containsExactly(2L);
    }

    @Test
    void shouldCountTwoDetectionsOfOnePersonOnce() {
        // the detector gives the whole body and the upper half; the model sees the same pose in both
        for (long t = 0; t <= 1000; t += 100) {
            Observation whole = new Figure(200, 100, 120).seen();
            Box upper = new Box(whole.box().x(), whole.box().y(), whole.box().width(), 70);
            scene.at(t, new Observation(whole.pose(), upper, 0.6f, true), whole);
        }
        assertThat(scene.ids()).containsExactly(1L);
        assertThat(scene.person(1).box().height()).isCloseTo(120, within(1f));
    }

    @Test
    void shouldEndTheYoungerOfTwoTracksThatAreOnePerson() {
        // what was taken for two people comes together until 1000 ms
        for (long t = 0; t <= 1000; t += 100) {
            scene.at(t, new Figure(200 + t / 100, 100, 120).seen(), new Figure(230 - t / 91, 100, 120).seen());
        }
        assertThat(scene.ids(CONFIRMED)).containsExactly(1L, 2L);
        // from now on one person is seen, now nearer to the one place, now to the other
        for (long t = 1100; t <= 2000; t += 100) {
            scene.at(t, new Figure(t % 200 == 0 ? 211 : 218, 100, 120).seen());
        }
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2", "ENDED 2");
        assertThat(scene.ids()).containsExactly(1L);
    }

    @Test
    void shouldKeepBothWhenOneStandsBehindTheOther() {
        for (long t = 0; t <= 500; t += 100) {
            scene.at(t, new Figure(200, 100, 120).seen(), new Figure(212, 95, 110).seen());
        }
        for (long t = 600; t <= 1500; t += 100) {
            scene.at(t, new Figure(200, 100, 120).seen());
        }
        scene.at(1600, new Figure(200, 100, 120).seen(), new Figure(212, 95, 110).seen());
        assertThat(scene.ids(CONFIRMED)).containsExactly(1L, 2L);
    }
}
