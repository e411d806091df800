package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed (SIGKILL) in the middle of its work, twice, and started again each time. */
@Timeout(120)
class SuddenDeathIT {
    private static final List<String> CAMERAS = List.of("gate", "hall", "yard");
    private static final int FRAMES = 500;
    private static final int ALL = 3 * FRAMES;

    @TempDir
    private Path dir;

    @ParameterizedTest
    @EnumSource(Guarantee.class)
    void shouldLoseNoFrame(Guarantee guarantee) throws Exception {
        try (DeliveryRig rig = new DeliveryRig(2)) {
            CAMERAS.forEach(camera -> rig.sendStream(camera, FRAMES));
            DeliverySettings settings = rig.settings("a", guarantee);
            TopicReader poses = rig.reader(rig.topics.poses());

            workUntil(poses, ALL / 4, settings);
            workUntil(poses, ALL * 2 / 3, settings);
            assertThat(poses.records).as("killed in the middle").hasSizeLessThan(ALL);
            workUntil(poses, ALL, settings);

            List<FrameId> answered = poses.poses().stream().map(PoseFrame::id).toList();
            Set<FrameId> distinct = new HashSet<>(answered);
            assertThat(distinct).as("frames answered").hasSize(ALL);
            int repeated = answered.size() - distinct.size();
            if (guarantee == Guarantee.EXACTLY_ONCE) {
                assertThat(repeated).isZero();
            } else {
                assertThat(repeated).as("results that came twice").isLessThan(ALL / 4);
            }
        }
    }

    /** Until so many different frames are answered; then the process is killed. */
    private void workUntil(TopicReader poses, int different, DeliverySettings settings) throws Exception {
        Process tracker =
                TrackerProcess.start(settings, dir.resolve("tracker.log").toFile());
        try {
            poses.readUntil(() -> different(poses) >= different, Duration.ofSeconds(30));
        } finally {
            tracker.destroyForcibly().waitFor();
        }
        poses.linger(Duration.ofMillis(200));
    }

    private static long different(TopicReader poses) {
        return poses.poses().stream().map(PoseFrame::id).distinct().count();
    }
}
