package io.posestream.evaluation.posetrack;

import static io.posestream.evaluation.posetrack.Figures.frame;
import static io.posestream.evaluation.posetrack.Figures.person;
import static io.posestream.evaluation.posetrack.Figures.scores;
import static io.posestream.evaluation.posetrack.Figures.sequence;
import static io.posestream.evaluation.posetrack.Figures.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.dataset.DatasetException;
import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.IgnoreRegion;
import io.posestream.dataset.posetrack.PoseTrackFrame;
import io.posestream.dataset.posetrack.PoseTrackSequence;
import io.posestream.dataset.posetrack.PosedPerson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoseTrackEvaluationTest {
    private static final double HEAD = 50;

    private final PosedPerson anna = person(1, 100, .9);
    private final PosedPerson bert = person(2, 500, .9);

    @Test
    void shouldCountAHitUpToHalfAHead() {
        PoseTrackScores at = scores(sequence(frame(anna)), sequence(frame(person(7, 100 + HEAD / 2 - .001, .5))));
        PoseTrackScores beyond = scores(sequence(frame(anna)), sequence(frame(person(7, 100 + HEAD / 2 + .001, .5))));

        assertThat(at.detection().ap().mean()).isEqualTo(100);
        assertThat(beyond.detection().ap().mean()).isZero();
    }

    @Test
    void shouldTakeTheAreaUnderTheEnvelopeOfPrecision() {
        // By score: hit (0.9), false (0.8), hit (0.7) of 2 annotated: 1/2 * 1 + 1/2 * 2/3.
        PoseTrackScores scores = scores(
                sequence(frame(anna, bert)),
                sequence(frame(person(7, 100, .9), person(8, 900, .8), person(9, 500, .7))));

        assertThat(scores.detection().ap().of(BodyJoint.NOSE)).isCloseTo(100 * (.5 + 1.0 / 3), within(1e-9));
        assertThat(scores.detection().precision().mean()).isCloseTo(200.0 / 3, within(1e-9));
        assertThat(scores.detection().recall().mean()).isEqualTo(100);
    }

    @Test
    void shouldHoldAgainstAPredictionTheJointThatNobodyAnnotated() {
        PoseTrackScores scores =
                scores(sequence(frame(without(anna, BodyJoint.NOSE), bert)), sequence(frame(person(7, 100, .9), bert)));

        assertThat(scores.detection().precision().of(BodyJoint.NOSE)).isEqualTo(50);
        assertThat(scores.detection().precision().of(BodyJoint.HEAD_TOP)).isEqualTo(100);
    }

    @Test
    void shouldLetOnlyTheBestPredictionStandForAPerson() {
        PosedPerson worse = without(without(person(8, 100, .95), BodyJoint.NOSE), BodyJoint.HEAD_TOP);

        PoseTrackScores scores = scores(sequence(frame(anna)), sequence(frame(worse, person(7, 100, .5))));

        assertThat(scores.detection().precision().of(BodyJoint.NOSE)).isEqualTo(100);
        assertThat(scores.detection().precision().of(BodyJoint.LEFT_KNEE)).isEqualTo(50);
    }

    @Test
    void shouldLeaveOutTheLastFrameAsPosevalDoesButNotByTheBook() {
        PoseTrackScores scores = scores(
                sequence(frame(anna), frame(anna), frame(anna)),
                sequence(frame(person(7, 100, .9)), frame(person(7, 100, .9)), frame(person(8, 100, .9))));

        assertThat(scores.tracking().mota().mean()).isEqualTo(100);
        assertThat(scores.plainTracking().mota().mean()).isCloseTo(100 * 2 / 3.0, within(1e-9));
    }

    @Test
    void shouldPutStrangersIntoAFrameWithoutPredictionsAsPosevalDoes() {
        // Frame 2: two people missed by the book; one stranger missed and one false for poseval.
        PoseTrackScores scores = scores(
                sequence(frame(anna, bert), frame(anna, bert), frame(anna, bert)),
                sequence(frame(anna, bert), frame(), frame(anna, bert)));

        ClearCounts poseval = scores.tracking().counts().get(0);
        assertThat(poseval.objects()).isEqualTo(3);
        assertThat(poseval.misses()).isEqualTo(1);
        assertThat(poseval.falsePositives()).isEqualTo(1);
        ClearCounts plain = scores.plainTracking().counts().get(0);
        assertThat(plain.objects()).isEqualTo(6);
        assertThat(plain.misses()).isEqualTo(2);
        assertThat(plain.falsePositives()).isZero();
    }

    @Test
    void shouldJudgeNothingWithinAnIgnoredRegion() {
        IgnoreRegion aroundBert = new IgnoreRegion(List.of(
                new IgnoreRegion.Corner(400, 0), new IgnoreRegion.Corner(600, 0),
                new IgnoreRegion.Corner(600, 2000), new IgnoreRegion.Corner(400, 2000)));
        PoseTrackFrame truth = new PoseTrackFrame("frame", true, List.of(aroundBert), List.of(anna, bert));

        PoseTrackScores scores =
                scores(sequence(truth, frame(anna)), sequence(frame(person(7, 100, .9)), frame(person(7, 100, .9))));

        assertThat(scores.detection().recall().mean()).isEqualTo(100);
        assertThat(scores.plainTracking().mota().mean()).isEqualTo(100);
    }

    @Test
    void shouldRefuseSequencesOfDifferentLength() {
        PoseTrackSequence truth = sequence(frame(anna), frame(anna));
        PoseTrackSequence found = sequence(frame(anna));

        assertThatThrownBy(() -> new SequencePair(truth, found))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("1 frames")
                .hasMessageContaining("has 2");
    }

    @Test
    void shouldRefuseTwoPredictionsWithOneId() {
        PoseTrackSequence found = sequence(frame(person(3, 100, .9), person(3, 500, .9)));

        assertThatThrownBy(() -> new SequencePair(sequence(frame(anna)), found))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("frame 1")
                .hasMessageContaining("track id 3");
    }

    @Test
    void shouldRefuseATruthWithoutHeads() {
        PosedPerson headless = new PosedPerson(4, Optional.empty(), true, anna.joints());

        assertThatThrownBy(() -> new SequencePair(sequence(frame(headless)), sequence(frame())))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("track id 4")
                .hasMessageContaining("bbox_head");
    }
}
