package io.posestream.pipeline;

import static io.posestream.frame.TrackState.COASTING;
import static io.posestream.frame.TrackState.CONFIRMED;
import static io.posestream.frame.TrackState.LOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Anna (1) is out of sight from 100 ms on; Ben (2) is seen all the time. */
class WhereaboutsTest {

    private static final Box ANNAS_PLACE = new Box(100, 50, 40, 100);
    private static final Box ELSEWHERE = new Box(250, 50, 40, 100);

    private final Whereabouts whereabouts = new Whereabouts();
    private final Picture picture = new PicturePool(1).take(320, 200);

    @AfterEach
    void close() {
        picture.close();
    }

    @Test
    void shouldSoonStopToGuessWhereNothingHidesAnybody() {
        assertThat(told(0, CONFIRMED, ANNAS_PLACE, ELSEWHERE)).containsExactly(1L, 2L);
        assertThat(told(200, COASTING, ANNAS_PLACE, ELSEWHERE)).containsExactly(1L, 2L);
        assertThat(told(300, COASTING, ANNAS_PLACE, ELSEWHERE)).containsExactly(2L);
    }

    @Test
    void shouldTellOfWhoStandsBehindSomebodyForLonger() {
        told(0, CONFIRMED, ANNAS_PLACE, ANNAS_PLACE);
        for (long t = 100; t <= 600; t += 100) {
            assertThat(told(t, COASTING, ANNAS_PLACE, ANNAS_PLACE.translate(10, 5)))
                    .containsExactly(1L, 2L);
        }
        assertThat(told(700, COASTING, ANNAS_PLACE, ANNAS_PLACE.translate(10, 5)))
                .containsExactly(2L);
    }

    @Test
    void shouldTellAgainOfWhoIsFoundOrLost() {
        told(0, CONFIRMED, ANNAS_PLACE, ELSEWHERE);
        told(1000, COASTING, ANNAS_PLACE, ELSEWHERE);
        assertThat(told(1500, CONFIRMED, ANNAS_PLACE, ELSEWHERE)).containsExactly(1L, 2L);
        assertThat(told(1600, COASTING, ANNAS_PLACE, ELSEWHERE)).containsExactly(1L, 2L);
        assertThat(told(4200, LOST, ANNAS_PLACE, ELSEWHERE)).containsExactly(1L, 2L);
    }

    @Test
    void shouldNotTellOfWhoHasWalkedOutOfThePicture() {
        told(0, CONFIRMED, ANNAS_PLACE, ELSEWHERE);
        Box leaving = ANNAS_PLACE.translate(-125, 0);
        assertThat(told(100, COASTING, leaving, ELSEWHERE)).containsExactly(2L);
    }

    private List<Long> told(long timeMs, TrackState annasState, Box anna, Box ben) {
        List<TrackedPerson> people = List.of(person(1, annasState, anna), person(2, CONFIRMED, ben));
        return whereabouts.told(people, timeMs * 1_000_000, picture).stream()
                .map(TrackedPerson::trackId)
                .toList();
    }

    private static TrackedPerson person(long id, TrackState state, Box box) {
        Pose pose = new Pose(List.of());
        return new TrackedPerson(id, state, 0.9f, box, pose, pose);
    }
}
