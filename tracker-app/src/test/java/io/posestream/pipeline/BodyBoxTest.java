package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodyBoxTest {
    private static final Box PREDICTED = new Box(100, 100, 50, 120);

    @Test
    void shouldFollowTheBody() {
        Box box = BodyBox.around(body(200, 17, 0.8f), PREDICTED);

        assertThat(box.centerX()).isEqualTo(200);
        assertThat(box.height()).isBetween(100f, 140f);
    }

    @Test
    void shouldKeepThePredictedBoxWhenTooLittleOfTheBodyIsSure() {
        assertThat(BodyBox.around(body(200, 5, 0.8f), PREDICTED)).isEqualTo(PREDICTED);
        assertThat(BodyBox.around(body(200, 17, 0.1f), PREDICTED)).isEqualTo(PREDICTED);
    }

    /** Keypoints down a line of 102 px, the first {@code sure} of them with the score. */
    private static Pose body(float x, int sure, float score) {
        List<Keypoint> keypoints = Stream.concat(
                        IntStream.range(0, sure).mapToObj(i -> Keypoint.seen(x, 100 + 6.4f * i, score)),
                        IntStream.range(sure, 17).mapToObj(i -> Keypoint.seen(900, 900, 0.01f)))
                .toList();
        return new Pose(keypoints);
    }
}
