package io.posestream.evaluation.coco;

import static io.posestream.evaluation.coco.Bodies.crowd;
import static io.posestream.evaluation.coco.Bodies.found;
import static io.posestream.evaluation.coco.Bodies.keypoints;
import static io.posestream.evaluation.coco.Bodies.scores;
import static io.posestream.evaluation.coco.Bodies.truth;
import static io.posestream.evaluation.coco.Bodies.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.posestream.dataset.coco.CocoId;
import io.posestream.dataset.coco.CocoPoint;
import io.posestream.dataset.coco.CocoResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small cases that can be worked out by hand. */
class CocoEvaluationTest {
    private static final int FAR = 5000;

    @Test
    void shouldReadPrecisionAt101Recalls() {
        CocoScores scores =
                scores(List.of(truth(1, 0), truth(2, 300)), List.of(found(0, 0.9), found(FAR, 0.8), found(300, 0.7)));

        // Up to recall 0.5 (51 of the 101) precision is 1, beyond it 2/3.
        assertThat(scores.figures().get("AP")).isCloseTo((51 + 50 * 2 / 3.0) / 101, within(1e-9));
        assertThat(scores.figures().get("AR")).isEqualTo(1);
    }

    @Test
    void shouldFindAPersonUpToItsOksAndNoFurther() {
        double area = 10_000;
        double oks = 0.72;
        double offset = Math.sqrt(-Math.log(oks) * 2 * area) * 2 * 0.026;
        List<CocoPoint> noseOnly = new ArrayList<>(keypoints(0, 0));
        noseOnly.set(0, new CocoPoint(0, 0, 2));

        CocoScores scores = scores(List.of(truth(1, 0, noseOnly, area, false)), List.of(found(offset, 0.9)));

        assertThat(scores.figures()).contains(entry("AR50", 1.0), entry("AR75", 0.0), entry("AR", 0.5));
        assertThat(scores.figures().get("AP")).isCloseTo(0.5, within(1e-9));
        assertThat(scores.joints().get(0).oks()).isCloseTo(oks, within(1e-9));
        assertThat(scores.joints().get(0).pck().visible()).isEqualTo(1);
        assertThat(scores.joints().get(1).oks()).isNaN();
    }

    @Test
    void shouldTellPeopleApartBySize() {
        CocoScores scores = scores(List.of(truth(1, 0, keypoints(0, 2), 96 * 96 - 1, false)), List.of(found(0, 1)));

        assertThat(scores.figures())
                .contains(entry("ARM", 1.0), entry("APL", -1.0), entry("ARL", -1.0), entry("AR", 1.0));
    }

    @Test
    void shouldSayMinusOneWhereTruthHasNobody() {
        CocoScores scores = scores(List.of(), List.of(found(0, 1)));

        assertThat(scores.figures())
                .hasSize(10)
                .allSatisfy((name, value) -> assertThat(value).isEqualTo(-1));
    }

    @Test
    void shouldSayZeroWhereNobodyWasFound() {
        CocoScores scores = scores(List.of(truth(1, 0)), List.of());

        assertThat(scores.figures()).contains(entry("AP", 0.0), entry("AR", 0.0), entry("APM", -1.0));
    }

    @Test
    void shouldForgiveResultsInACrowdAndWhereNobodyLabelled() {
        CocoScores scores = scores(
                List.of(truth(1, 0), crowd(2, 1000), unlabelled(3, 2000)),
                List.of(found(1000, 0.95), found(1000, 0.94), found(2060, 0.93), found(0, 0.9)));

        assertThat(scores.figures().get("AP")).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldNotForgiveTwoResultsOnOneUnlabelledPerson() {
        CocoScores scores = scores(
                List.of(truth(1, 0), unlabelled(3, 2000)),
                List.of(found(2000, 0.95), found(2000, 0.94), found(0, 0.9)));

        assertThat(scores.figures().get("AP")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void shouldLookAtTheTwentySurestResultsOfAnImage() {
        List<CocoResult> results = new ArrayList<>(List.of(found(0, 0.1)));
        for (int i = 0; i < 19; i++) {
            results.add(found(FAR, 0.9));
        }
        assertThat(scores(List.of(truth(1, 0)), results).figures()).containsEntry("AR", 1.0);

        results.add(found(FAR, 0.9));
        assertThat(scores(List.of(truth(1, 0)), results).figures()).containsEntry("AR", 0.0);
    }

    @Test
    void shouldTakeTheFilesFirstOfEquallySureResults() {
        assertThat(scores(List.of(truth(1, 0)), List.of(found(0, 0.5), found(FAR, 0.5)))
                        .figures()
                        .get("AP"))
                .isCloseTo(1, within(1e-9));
        assertThat(scores(List.of(truth(1, 0)), List.of(found(FAR, 0.5), found(0, 0.5)))
                        .figures()
                        .get("AP"))
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void shouldNotCountAnotherCategory() {
        CocoResult dog = new CocoResult(CocoId.of(1), CocoId.of(2), keypoints(0, 1), 1, Bodies.AREA);

        assertThat(scores(List.of(truth(1, 0)), List.of(dog)).figures()).containsEntry("AR", 0.0);
    }

    @Test
    void shouldShowWhichJointLiesWrong() {
        List<CocoPoint> bent = new ArrayList<>(keypoints(0, 1));
        bent.set(10, new CocoPoint(40 + 33, 100, 1));
        CocoScores scores =
                scores(List.of(truth(1, 0)), List.of(new CocoResult(CocoId.of(1), CocoId.of(1), bent, 1, Bodies.AREA)));

        JointScore wrist = scores.joints().get(10);
        assertThat(wrist.joint()).isEqualTo("right_wrist");
        assertThat(wrist.oks()).isCloseTo(Math.exp(-33.0 * 33 / (2 * Bodies.AREA * 0.124 * 0.124)), within(1e-9));
        assertThat(wrist.pck().share())
                .as("33 px, where 0.05 x 160 px are right")
                .isEqualTo(0);
        assertThat(scores.joints().get(9).oks()).isEqualTo(1);
        assertThat(scores.joints().get(9).pck().share()).isEqualTo(1);
    }
}
