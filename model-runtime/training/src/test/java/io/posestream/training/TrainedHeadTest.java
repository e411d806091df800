package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.head.HeadOptions;
import io.posestream.head.Heads;
import io.posestream.pose.Pose;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RobustRts;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedHeadTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldAnswerAsTheRobustSmootherBeforeItHasLearned() {
        FeatureCache cache = SmallCache.write(folder, Collections.nCopies(3, WindowKind.REAL));
        List<PoseWindow> windows = IntStream.range(0, 3)
                .mapToObj(i -> cache.sample(i).window().causal())
                .toList();
        byte[] untrained = Heads.build(HeadOptions.DEFAULT, 1).bytes();

        List<Pose> poses;
        try (TrainedHead head = new TrainedHead(untrained, cache, HeadOptions.DEFAULT)) {
            poses = head.refine(windows);
        }

        RobustRts smoother = new RobustRts(MotionNoise.DEFAULT);
        for (int i = 0; i < windows.size(); i++) {
            Pose expected = smoother.fit(windows.get(i));
            for (int j = 0; j < expected.size(); j++) {
                assertThat(poses.get(i).keypoint(j).x())
                        .isCloseTo(expected.keypoint(j).x(), within(.01f));
                assertThat(poses.get(i).keypoint(j).y())
                        .isCloseTo(expected.keypoint(j).y(), within(.01f));
            }
        }
    }
}
