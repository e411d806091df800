package io.posestream.tracking;

import static io.posestream.frame.TrackState.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Found again where a prediction would not look. */
class SecondChanceTest {

    @Test
    void shouldFindSomeoneWhoStoppedBehindAPost() {
        // runs 250 px/s up to a post at 1000 ms, stops behind it, and is seen there again at 2000 ms
        Scene scene = new Scene();
        for (long t = 0; t <= 3000; t += 100) {
            Figure runner = new Figure(100 + 0.25 * Math.min(t, 1000), 200, 100);
            if (t <= 1000 || t >= 2000) {
                scene.at(t, runner.seen());
            } else {
                scene.at(t);
            }
        }
        assertThat(scene.told()).containsExactly("STARTED 1");
        assertThat((double) scene.person(1).box().centerX()).isCloseTo(350, within(8.0));
    }

    @Test
    void shouldNotGiveAWayTheIdOfSomeoneHiddenToANewcomerInFront() {
        // anna is hidden at 300; ben, seen all the time, walks across that place
        Scene scene = new Scene();
        for (long t = 0; t <= 3000; t += 100) {
            Figure anna = new Figure(300, 200, 100);
            Figure ben = new Figure(50 + 0.15 * t, 200, 102);
            List<Observation> seen = new ArrayList<>(List.of(ben.seen()));
            if (t <= 1200 || t >= 2400) {
                seen.add(anna.seen());
            }
            scene.at(t, seen);
        }
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2");
        assertThat(scene.ids(CONFIRMED)).containsExactly(1L, 2L);
    }

    @ParameterizedTest(name = "{0} ms between frames")
    @ValueSource(ints = {20, 40, 100})
    void shouldKeepBoxesApartThatCrossWithoutPoses(int intervalMs) {
        PoseTracker tracker = SimilarityTracker.ofBoxes(TrackingConfig.BOXES);
        List<Long> ids = new ArrayList<>();
        for (long t = 0; t <= 4000; t += intervalMs) {
            Box anna = new Figure(100 + 0.08 * t, 200, 100).box();
            Box ben = new Figure(420 - 0.08 * t, 192, 96).box();
            List<Observation> seen = new ArrayList<>(List.of(Observation.ofBox(anna, 0.95f)));
            if (Math.abs(anna.centerX() - ben.centerX()) > 20) {
                seen.add(Observation.ofBox(ben, 0.95f));
            }
            List<TrackedPerson> people = tracker.update(t * 1_000_000, seen).people();
            if ((t >= 1000 && t < 1000 + intervalMs) || t + intervalMs > 4000) {
                ids.add(idAt(people, anna));
                ids.add(idAt(people, ben));
            }
        }
        assertThat(ids).containsExactly(ids.get(0), ids.get(1), ids.get(0), ids.get(1));
        assertThat(ids.subList(0, 2)).containsExactlyInAnyOrder(1L, 2L);
    }

    private static long idAt(List<TrackedPerson> people, Box place) {
        return people.stream()
                .filter(person -> person.state() == CONFIRMED && person.box().iou(place) > 0.5)
                .mapToLong(TrackedPerson::trackId)
                .findFirst()
                .orElse(0);
    }
}
