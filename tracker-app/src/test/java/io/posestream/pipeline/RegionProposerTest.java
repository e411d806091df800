package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.estimation.PersonDetector;
import io.posestream.frame.TrackState;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.Detection;
import io.posestream.tracking.PredictedBox;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RegionProposerTest {
    private static final Box DOOR = new Box(100, 100, 50, 120);
    private static final Box WINDOW = new Box(400, 100, 50, 120);

    private final Picture picture = Picture.allocate(8, 8);
    private final Sight sight = new Sight();
    private final RegionProposer regions = new RegionProposer(sight, new PipelineSettings(0, 300, 0.4, 0));

    @Test
    void shouldDetectAtAnIntervalAndFollowPeopleInBetween() {
        sight.sees = List.of(new Detection(DOOR, 0.9f));

        assertThat(propose(0)).containsExactly(new Region(DOOR, 0.9f, true));
        assertThat(propose(100, at(1, DOOR))).containsExactly(new Region(DOOR, 0, false));
        assertThat(propose(200, at(1, DOOR))).containsExactly(new Region(DOOR, 0, false));
        assertThat(propose(300, at(1, DOOR))).containsExactly(new Region(DOOR, 0.9f, true));
        assertThat(sight.looks).isEqualTo(2);
    }

    @Test
    void shouldKeepLookingWhereTheDetectorMissesSomeone() {
        sight.sees = List.of(new Detection(DOOR, 0.9f));

        assertThat(propose(0, at(1, DOOR.translate(5, 0)), at(2, WINDOW)))
                .containsExactly(new Region(DOOR, 0.9f, true), new Region(WINDOW, 0, false));
    }

    @Test
    void shouldBelieveAWeakDetectionOnlyWhereATrackExpectsSomeone() {
        sight.sees = List.of(new Detection(DOOR, 0.25f), new Detection(WINDOW, 0.25f));

        assertThat(propose(0, at(1, DOOR.translate(20, 0)))).containsExactly(new Region(DOOR, 0.25f, true));
    }

    @Test
    void shouldDetectAtOnceWhenSomeoneWasLostFromSight() {
        propose(0);

        propose(100, hidden(1, DOOR));

        assertThat(sight.looks).isEqualTo(2);
    }

    @Test
    void shouldLookAtBothWhereOneDetectionAnswersForOnlyOne() {
        Box behind = DOOR.translate(15, 5);
        sight.sees = List.of(new Detection(DOOR, 0.9f));

        assertThat(propose(0, at(1, behind), at(2, DOOR)))
                .containsExactly(new Region(DOOR, 0.9f, true), new Region(behind, 0, false));
    }

    @Test
    void shouldNotLookAtWeakPartsOfSomeoneSeen() {
        Box half = new Box(100, 100, 50, 60);
        sight.sees = List.of(new Detection(half, 0.3f), new Detection(DOOR, 0.7f));

        assertThat(propose(0, at(1, DOOR))).containsExactly(new Region(DOOR, 0.7f, true));
    }

    @Test
    void shouldLookForTheHiddenOnlyWithTheDetector() {
        propose(0, at(1, DOOR));

        assertThat(propose(100, hidden(1, DOOR))).containsExactly(new Region(DOOR, 0, false));
        assertThat(propose(160, hidden(1, DOOR))).isEmpty();
        assertThat(propose(200, hidden(1, DOOR))).containsExactly(new Region(DOOR, 0, false));
        assertThat(sight.looks).isEqualTo(3);
    }

    @Test
    void shouldDetectInEveryPictureWhilePeopleMeet() {
        for (long t = 0; t <= 1200; t += 100) {
            propose(t, at(1, DOOR), at(2, DOOR.translate(30, 0)));
        }
        assertThat(sight.looks).isEqualTo(13);
    }

    @Test
    void shouldDetectSoonAgainWhileANewcomerWaitsToBeSeenTwice() {
        propose(0);
        propose(40, newcomer(DOOR));
        propose(80, newcomer(DOOR));
        assertThat(sight.looks).isEqualTo(1);

        propose(120, newcomer(DOOR));
        assertThat(sight.looks).isEqualTo(2);

        propose(160, at(1, DOOR));
        propose(320, at(1, DOOR));
        assertThat(sight.looks).isEqualTo(2);
    }

    private List<Region> propose(long timeMs, PredictedBox... predicted) {
        return regions.propose("door", picture, TimeUnit.MILLISECONDS.toNanos(timeMs), List.of(predicted));
    }

    private static PredictedBox at(long trackId, Box box) {
        return new PredictedBox(trackId, TrackState.CONFIRMED, box);
    }

    private static PredictedBox newcomer(Box box) {
        return new PredictedBox(0, TrackState.TENTATIVE, box);
    }

    private static PredictedBox hidden(long trackId, Box box) {
        return new PredictedBox(trackId, TrackState.COASTING, box);
    }

    /** Sees what the story says and counts how often it was asked. */
    private static final class Sight implements PersonDetector {
        private List<Detection> sees = List.of();
        private int looks;

        @Override
        public List<Detection> detect(String streamId, Picture picture) {
            looks++;
            return sees;
        }

        @Override
        public void close() {}
    }
}
