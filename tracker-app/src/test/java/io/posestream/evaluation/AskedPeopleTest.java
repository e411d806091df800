package io.posestream.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedPeopleTest {
    @Test
    void shouldNeitherAskForSomebodyHiddenNorBlameTheGuessWhereTheyAre() {
        AskedPeople asked = visible(
                List.of(truth(1, 0, Visibility.VISIBLE), truth(2, 300, Visibility.OCCLUDED)),
                List.of(told(7, 2), told(8, 303)));

        assertThat(ids(asked.truth())).containsExactly(1L);
        assertThat(ids(asked.published())).containsExactly(7L);
    }

    @Test
    void shouldBlameAGuessWhereNobodyIs() {
        AskedPeople asked = visible(List.of(truth(2, 300, Visibility.OCCLUDED)), List.of(told(8, 600)));

        assertThat(ids(asked.published())).containsExactly(8L);
    }

    @Test
    void shouldLetTheOnlyOneTellingOfAPlaceTellOfWhoeverIsSeenThere() {
        AskedPeople asked = visible(
                List.of(truth(1, 0, Visibility.VISIBLE), truth(2, 10, Visibility.OCCLUDED)), List.of(told(8, 10)));

        assertThat(ids(asked.published())).containsExactly(8L);
    }

    @Test
    void shouldExcuseTheTrackOfTheHiddenOneOfTwoInOnePlace() {
        AskedPeople asked = visible(
                List.of(truth(1, 0, Visibility.VISIBLE), truth(2, 20, Visibility.OCCLUDED)),
                List.of(told(7, 1), told(8, 21)));

        assertThat(ids(asked.published())).containsExactly(7L);
    }

    @Test
    void shouldAskForEverybodyWhenToldTo() {
        AskedPeople asked = AskedPeople.of(
                Expected.EVERYBODY,
                Skeleton.COCO_17,
                List.of(truth(2, 300, Visibility.OCCLUDED)),
                List.of(told(8, 600)));

        assertThat(ids(asked.truth())).containsExactly(2L);
        assertThat(ids(asked.published())).containsExactly(8L);
    }

    @Test
    void shouldScoreTrackingThroughAnOcclusionAsPerfectWhetherOrNotTheTrackCoastsOn() {
        for (boolean coasting : List.of(true, false)) {
            StreamEvaluation evaluation = new StreamEvaluation(Skeleton.COCO_17, .2);
            for (int frame = 0; frame < 30; frame++) {
                boolean hidden = frame >= 10 && frame < 20;
                TrackedPerson walker = truth(1, 10 * frame, hidden ? Visibility.OCCLUDED : Visibility.VISIBLE);
                List<TrackedPerson> published = hidden && !coasting ? List.of() : List.of(told(5, 10 * frame));
                evaluation.add(visible(List.of(walker), published));
            }
            assertThat(evaluation.scores().mota()).isEqualTo(1);
            assertThat(evaluation.scores().truePeople()).isEqualTo(20);
            assertThat(evaluation.scores().idSwitches()).isZero();
        }
    }

    private AskedPeople visible(List<TrackedPerson> truth, List<TrackedPerson> published) {
        return AskedPeople.of(Expected.VISIBLE, Skeleton.COCO_17, truth, published);
    }

    private static List<Long> ids(List<TrackedPerson> people) {
        return people.stream().map(TrackedPerson::trackId).toList();
    }

    private static TrackedPerson truth(long id, float x, Visibility visibility) {
        return person(id, x, visibility);
    }

    private static TrackedPerson told(long id, float x) {
        return person(id, x, Visibility.UNSPECIFIED);
    }

    private static TrackedPerson person(long id, float x, Visibility visibility) {
        Keypoint middle = new Keypoint(x + 20, 50, 1, visibility, false, false);
        Pose pose = new Pose(Collections.nCopies(Skeleton.COCO_17.size(), middle));
        return new TrackedPerson(id, TrackState.CONFIRMED, 1, new Box(x, 0, 40, 100), pose, pose);
    }
}
