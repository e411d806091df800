package io.posestream.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamComparisonTest {
    private static final int FRAMES = 150;

    private final StreamComparison comparison = new StreamComparison(Skeleton.COCO_17, ComparisonSettings.DEFAULT);

    @Test
    void shouldFindNothingWrongWithTheTruth() {
        for (int seq = 0; seq < FRAMES; seq++) {
            comparison.add(truth("cam", seq), truth("cam", seq));
        }
        StreamFigures figures = comparison.figures();

        assertThat(figures.identity().hota().hota()).isEqualTo(1);
        assertThat(figures.identity().clear().mota()).isEqualTo(1);
        assertThat(figures.identity().id().idf1()).isEqualTo(1);
        assertThat(figures.overall().pck().share()).isEqualTo(1);
        assertThat(figures.overall().errorPx()).isZero();
        assertThat(figures.overall().published().jitter().error().pxPerFrame2()).isZero();
        assertThat(figures.overall().published().lag().ms()).isCloseTo(0, within(0.5));
        assertThat(figures.moments()).hasSize(6).allMatch(moment -> moment.recall() == 1 && moment.precision() == 1);
    }

    @Test
    void shouldSeeThatSmoothingIsLateAndRawIsNot() {
        Random random = new Random(5);
        for (int seq = 0; seq < FRAMES; seq++) {
            double now = Walkers.sway(seq * Walkers.INTERVAL_MS);
            double late = Walkers.sway(seq * Walkers.INTERVAL_MS - 50);
            TrackedPerson told = Walkers.person(7, 0, late, now - late + random.nextGaussian());
            comparison.add(truth("cam", seq), Walkers.frame("cam", seq, 0, List.of(told)));
        }
        KeypointFigures nose = comparison.figures().keypoints().get(0);

        assertThat(nose.name()).isEqualTo("nose");
        assertThat(nose.published().lag().ms()).isCloseTo(50, within(3.0));
        assertThat(nose.raw().lag().ms()).isCloseTo(0, within(5.0));
        // white noise on x alone: mean |second difference| = sqrt(6) sqrt(2 / pi) px
        assertThat(nose.raw().jitter().error().pxPerFrame2()).isCloseTo(1.95, within(0.3));
        assertThat(nose.published().jitter().error().pxPerFrame2()).isLessThan(1);
    }

    @Test
    void shouldCountPeopleOfUnansweredFramesAsMissed() {
        for (int seq = 0; seq < FRAMES; seq++) {
            comparison.add(truth("cam", seq), seq % 3 == 0 ? null : truth("cam", seq));
        }
        StreamFigures figures = comparison.figures();

        assertThat(figures.unanswered()).isEqualTo(50);
        assertThat(figures.identity().clear().fn()).isEqualTo(100);
        assertThat(figures.identity().clear().recall()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void shouldKeepStreamsApart() {
        // the same ids are other people on another camera
        for (int seq = 0; seq < 10; seq++) {
            comparison.add(truth("door", seq), truth("door", seq));
            comparison.add(truth("yard", seq), Walkers.frame("yard", seq, 0, List.of()));
        }
        StreamFigures figures = comparison.figures();

        assertThat(figures.identity().count().truthIds()).isEqualTo(4);
        assertThat(figures.identity().clear().mostlyTracked()).isEqualTo(2);
        assertThat(figures.identity().clear().mostlyLost()).isEqualTo(2);
        assertThat(figures.moments()).hasSize(1);
        assertThat(figures.moments().get(0).recall()).isEqualTo(0.5);
    }

    @Test
    void shouldFindByBoxWhoseKeypointsAreWrong() {
        StreamComparison byBox =
                new StreamComparison(Skeleton.COCO_17, new ComparisonSettings(PersonSimilarity.IOU, 0.2, 15));
        TrackedPerson real = Walkers.person(1, 0, 0, 0);
        TrackedPerson crooked = real.withPose(Walkers.person(1, 0, 150, 0).pose());
        byBox.add(frame(real), frame(crooked));
        comparison.add(frame(real), frame(crooked));

        assertThat(byBox.figures().identity().clear().tp()).isEqualTo(1);
        assertThat(comparison.figures().identity().clear().tp()).isZero();
        assertThat(comparison.figures().overall().pck().share()).isZero();
    }

    private static PoseFrame frame(TrackedPerson person) {
        return Walkers.frame("cam", 0, 0, List.of(person));
    }

    private static PoseFrame truth(String stream, int seq) {
        double sway = Walkers.sway(seq * Walkers.INTERVAL_MS);
        return Walkers.frame(stream, seq, 0, List.of(Walkers.person(1, 0, sway, 0), Walkers.person(2, 1, sway, 0)));
    }
}
