package io.posestream.evaluation.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One limb from (0, 0) to (0, 100): at 0.5 its ends may be 50 px off. */
class PcpTest {
    private static final List<Skeleton.Link> LIMB = List.of(new Skeleton.Link(0, 1));
    private static final Pose TRUTH = new Pose(List.of(seen(0, 0), seen(0, 100)));

    private final Pcp strict = new Pcp(LIMB, 0.5, Pcp.Rule.STRICT);
    private final Pcp loose = new Pcp(LIMB, 0.5, Pcp.Rule.LOOSE);

    @Test
    void shouldWantBothEndsNearWhenStrict() {
        Pose found = new Pose(List.of(seen(50, 0), seen(0, 151)));

        assertThat(strict.count(TRUTH, found)).isEqualTo(new Pck.Count(1, 0));
        assertThat(strict.count(TRUTH, new Pose(List.of(seen(50, 0), seen(0, 150)))))
                .isEqualTo(new Pck.Count(1, 1));
    }

    @Test
    void shouldWantTheMeanNearWhenLoose() {
        assertThat(loose.count(TRUTH, new Pose(List.of(seen(10, 0), seen(0, 190)))))
                .as("10 and 90 px")
                .isEqualTo(new Pck.Count(1, 1));
        assertThat(loose.count(TRUTH, new Pose(List.of(seen(11, 0), seen(0, 190)))))
                .isEqualTo(new Pck.Count(1, 0));
    }

    @Test
    void shouldCountALimbWithAnEndThatWasNotFoundAsWrong() {
        Pose found = new Pose(List.of(seen(0, 0), Keypoint.absent()));

        assertThat(strict.count(TRUTH, found)).isEqualTo(new Pck.Count(1, 0));
        assertThat(loose.count(TRUTH, found)).isEqualTo(new Pck.Count(1, 0));
    }

    @Test
    void shouldLeaveOutALimbThatTruthDoesNotHave() {
        assertThat(strict.count(new Pose(List.of(seen(0, 0), Keypoint.absent())), TRUTH))
                .isEqualTo(Pck.Count.NONE);
        assertThat(strict.count(new Pose(List.of(seen(5, 5), seen(5, 5))), TRUTH))
                .isEqualTo(Pck.Count.NONE);
    }

    private static Keypoint seen(float x, float y) {
        return Keypoint.seen(x, y, 1);
    }
}
