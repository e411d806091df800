package io.posestream.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StreamEvaluationTest {

    private final StreamEvaluation evaluation = new StreamEvaluation(Skeleton.COCO_17, 0.2);
    private long frame;

    @Property(tries = 30)
    void shouldFindNothingWrongWithTheTruth(@ForAll @IntRange(min = 1, max = 8) int people, @ForAll long seed) {
        StreamScores scores = walk(people, seed, 0);

        assertThat(scores.pck()).isEqualTo(1);
        assertThat(scores.recall()).isEqualTo(1);
        assertThat(scores.precision()).isEqualTo(1);
        assertThat(scores.mota()).isEqualTo(1);
        assertThat(scores.idSwitches()).isZero();
        assertThat(scores.peoplePerFrame()).isEqualTo(people);
        assertThat(scores.publishedIds()).isEqualTo(scores.trueIds()).isEqualTo(people);
    }

    @Property(tries = 30)
    void shouldNotCareWhatTheIdsAre(@ForAll @IntRange(min = 1, max = 8) int people, @ForAll long seed) {
        assertThat(walk(people, seed, 1000)).isEqualTo(walk(people, seed, 0));
    }

    @Test
    void shouldCountTwoSwitchesWhenTwoPeopleSwapIds() {
        add(List.of(at(1, 0), at(2, 200)), List.of(at(7, 0), at(8, 200)));
        add(List.of(at(1, 0), at(2, 200)), List.of(at(8, 0), at(7, 200)));
        add(List.of(at(1, 0), at(2, 200)), List.of(at(8, 0), at(7, 200)));

        assertThat(evaluation.scores().idSwitches()).isEqualTo(2);
        assertThat(evaluation.scores().mota()).isCloseTo(1 - 2 / 6.0, within(1e-12));
    }

    @Test
    void shouldCountASwitchAfterAGap() {
        add(List.of(at(1, 0)), List.of(at(7, 0)));
        add(List.of(at(1, 0)), List.of());
        add(List.of(at(1, 0)), List.of(at(9, 0)));
        add(List.of(at(1, 0)), List.of());
        add(List.of(at(1, 0)), List.of(at(9, 0)));

        StreamScores scores = evaluation.scores();
        assertThat(scores.idSwitches()).isEqualTo(1);
        assertThat(scores.recall()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(scores.mota()).isCloseTo(1 - (2 + 1) / 5.0, within(1e-12));
    }

    @Test
    void shouldKeepAPairWhileItIsPossible() {
        // someone else comes nearer to the truth than the one who was there, who still overlaps by more than half
        add(List.of(at(1, 0)), List.of(at(7, 0)));
        add(List.of(at(1, 0)), List.of(at(7, 10), at(8, 0)));

        assertThat(evaluation.scores().idSwitches()).isZero();
        assertThat(evaluation.scores().precision()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void shouldPairAsManyAsPossible() {
        // 8 fits both people, 7 only the first: the second is found only when 8 is left to him
        add(List.of(at(1, 0), at(2, 14)), List.of(at(8, 2), at(7, -12)));

        assertThat(evaluation.scores().foundPeople()).isEqualTo(2);
    }

    @Test
    void shouldNotLetMissedPeopleHideBehindGoodPoses() {
        add(List.of(at(1, 0), at(2, 200)), List.of(at(7, 0)));
        add(List.of(at(1, 0), at(2, 200)), List.of());

        assertThat(evaluation.scores().pck()).isEqualTo(1);
        assertThat(evaluation.scores().recall()).isEqualTo(0.25);
    }

    @Test
    void shouldCountCoastingPeopleButNotLostOnes() {
        TrackedPerson coasting = in(TrackState.COASTING, at(7, 0));
        TrackedPerson lost = in(TrackState.LOST, at(8, 300));
        add(List.of(at(1, 0)), List.of(coasting, lost));

        assertThat(evaluation.scores().publishedPeople()).isEqualTo(1);
        assertThat(evaluation.scores().recall()).isEqualTo(1);
    }

    @Test
    void shouldRefuseToCompareDifferentFrames() {
        PoseFrame one = frame(1, List.of());
        PoseFrame two = frame(2, List.of());

        assertThatThrownBy(() -> evaluation.add(one, two)).hasMessageContaining("pair frames by their id");
    }

    @Test
    void shouldHaveNoOpinionAboutNothing() {
        assertThat(evaluation.scores().pck()).isNaN();
        assertThat(evaluation.scores().recall()).isNaN();
    }

    private static StreamScores walk(int count, long seed, long idShift) {
        StreamEvaluation walk = new StreamEvaluation(Skeleton.COCO_17, 0.2);
        Random random = new Random(seed);
        double[] x = random.doubles(count, 0, 2000).toArray();
        for (int t = 0; t < 20; t++) {
            List<TrackedPerson> truth = new ArrayList<>();
            List<TrackedPerson> published = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                x[i] += random.nextDouble(-5, 5);
                truth.add(at(i, x[i]));
                published.add(at(idShift == 0 ? i : idShift - i, x[i]));
            }
            walk.add(frame(t, truth), frame(t, published));
        }
        return walk.scores();
    }

    private void add(List<TrackedPerson> truth, List<TrackedPerson> published) {
        evaluation.add(frame(frame, truth), frame(frame, published));
        frame++;
    }

    private static TrackedPerson in(TrackState state, TrackedPerson person) {
        return new TrackedPerson(
                person.trackId(), state, person.score(), person.box(), person.pose(), person.rawPose());
    }

    /** Someone 40 px wide and 100 px high, keypoints spread over the box. */
    private static TrackedPerson at(long id, double x) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            keypoints.add(Keypoint.seen((float) (x + i * 2), i * 6f, 1));
        }
        Pose pose = new Pose(keypoints);
        return new TrackedPerson(id, TrackState.CONFIRMED, 1, new Box((float) x, 0, 40, 100), pose, pose);
    }

    private static PoseFrame frame(long seq, List<TrackedPerson> people) {
        return new PoseFrame(
                new FrameId("cam", 0, seq),
                seq,
                seq,
                seq,
                640,
                480,
                Skeleton.COCO_17.name(),
                new ModelInfo("truth", "none", "none"),
                0,
                Outcome.TRACKED,
                "",
                false,
                people);
    }
}
