package io.posestream.evaluation.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndPointErrorTest {
    private final EndPointError error = new EndPointError();

    @Test
    void shouldBeTheMeanDistanceInPixelsOfWhatWasFound() {
        error.add(
                new Pose(List.of(seen(0, 0), seen(10, 10), Keypoint.absent())),
                new Pose(List.of(seen(3, 4), Keypoint.absent(), seen(9, 9))));
        error.add(new Pose(List.of(seen(0, 0))), new Pose(List.of(seen(0, 1))));

        assertThat(error.mean()).isEqualTo(3);
    }

    @Test
    void shouldHaveNoMeanOfNothing() {
        assertThat(error.mean()).isNaN();
    }

    private static Keypoint seen(float x, float y) {
        return Keypoint.seen(x, y, 1);
    }
}
