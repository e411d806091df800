package io.posestream.evaluation.posetrack;

import static io.posestream.evaluation.posetrack.Figures.frame;
import static io.posestream.evaluation.posetrack.Figures.person;
import static io.posestream.evaluation.posetrack.Figures.scores;
import static io.posestream.evaluation.posetrack.Figures.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.PosedPerson;
import org.junit.jupiter.api.Test;

class KeypointHotaTest {
    private final PosedPerson anna = person(1, 100, .9);

    @Test
    void shouldHalveAssociationWhenTheTrackChangesHalfway() {
        HotaScores hota = scores(
                        sequence(frame(anna), frame(anna), frame(anna), frame(anna)),
                        sequence(
                                frame(person(7, 100, 1)),
                                frame(person(7, 100, 1)),
                                frame(person(8, 100, 1)),
                                frame(person(8, 100, 1))))
                .hota();

        // Each pair shares 2 of the 4 frames that either track has.
        assertThat(hota.total().detA()).isCloseTo(100, within(1e-9));
        assertThat(hota.total().assA()).isCloseTo(50, within(1e-9));
        assertThat(hota.total().locA()).isCloseTo(100, within(1e-9));
        assertThat(hota.total().hota()).isCloseTo(100 * Math.sqrt(.5), within(1e-9));
    }

    @Test
    void shouldCountOnlyTheFramesOwnJointsWhereNobodyWasFound() {
        HotaScores hota = scores(
                        sequence(frame(anna), frame(anna), frame(anna), frame(anna)),
                        sequence(frame(person(7, 100, 1)), frame(), frame(person(7, 100, 1)), frame(person(7, 100, 1))))
                .hota();

        assertThat(hota.detA().of(BodyJoint.LEFT_HIP)).isCloseTo(75, within(1e-9));
    }

    @Test
    void shouldCountAPairAtTheThresholdsThatItsSimilarityReaches() {
        // A quarter of a head away: similarity 1 - 0.25 / 0.5001 = 0.5001, which reaches 0.05 .. 0.50, 10 of 19.
        HotaScores hota = scores(sequence(frame(anna)), sequence(frame(person(7, 112.5, 1))))
                .hota();

        assertThat(hota.total().detA()).isCloseTo(100 * 10 / 19.0, within(1e-9));
    }

    @Test
    void shouldTakeJointsOutsideThePictureForMissing() {
        HotaScores hota =
                scores(sequence(frame(person(1, -5, 1))), sequence(frame())).hota();

        assertThat(hota.total().detA()).isZero();
        assertThat(hota.total().locA()).isCloseTo(100, within(1e-9));
    }
}
