package io.posestream.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class OksTest {

    private static final Skeleton TWO =
            new Skeleton("two", List.of("left_hip", "right_hip"), List.of(), List.of(1, 0), List.of(0.1, 0.1));
    private static final double AREA = 10_000;

    private final Oks oks = new Oks(TWO);

    @Test
    void shouldFollowTheFormulaOfCoco() {
        // one keypoint in place, one 20 px off: exp(-400 / (2 * 10000 * 0.2^2)) = exp(-0.5)
        Pose truth = pose(seen(0, 0, 1), seen(100, 0, 1));
        Pose found = pose(seen(0, 0, 1), seen(100, 20, 1));

        assertThat(oks.toTruth(truth, found, AREA)).isCloseTo((1 + Math.exp(-0.5)) / 2, within(1e-9));
    }

    @Test
    void shouldCountWhatIsMissingAsWrongAndWhatIsUnknownNotAtAll() {
        Pose whole = pose(seen(0, 0, 1), seen(100, 0, 1));
        Pose half = pose(seen(0, 0, 1), Keypoint.absent());

        assertThat(oks.toTruth(whole, half, AREA)).isEqualTo(0.5);
        assertThat(oks.toTruth(half, whole, AREA)).isEqualTo(1);
        assertThat(oks.toTruth(pose(Keypoint.absent(), Keypoint.absent()), whole, AREA))
                .isZero();
    }

    @Test
    void shouldWeighGuessesLittle() {
        Pose one = pose(seen(0, 0, 1), seen(100, 0, 0.1f));
        Pose other = pose(seen(0, 0, 1), seen(900, 0, 0.1f));

        assertThat(oks.between(one, other, AREA)).isCloseTo(1 / 1.01, within(1e-6));
        assertThat(oks.between(pose(seen(0, 0, 0), seen(0, 0, 0)), other, AREA)).isZero();
    }

    @Property(tries = 100)
    void shouldNotCareWhoAsksNorHowNearTheBodiesAre(
            @ForAll @FloatRange(min = -40, max = 40) float dx, @ForAll @FloatRange(min = 0.2f, max = 8) float scale) {
        Pose one = pose(seen(0, 0, 0.9f), seen(100, 0, 0.5f));
        Pose other = pose(seen(dx, 5, 0.8f), seen(100, dx, 0.4f));
        Pose oneNear = pose(seen(0, 0, 0.9f), seen(scale * 100, 0, 0.5f));
        Pose otherNear = pose(seen(scale * dx, scale * 5, 0.8f), seen(scale * 100, scale * dx, 0.4f));

        assertThat(oks.between(other, one, AREA)).isCloseTo(oks.between(one, other, AREA), within(1e-12));
        assertThat(oks.between(oneNear, otherNear, AREA * scale * scale))
                .isCloseTo(oks.between(one, other, AREA), within(1e-4));
    }

    private static Keypoint seen(float x, float y, float score) {
        return Keypoint.seen(x, y, score);
    }

    private static Pose pose(Keypoint... keypoints) {
        return new Pose(List.of(keypoints));
    }
}
