package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    void shouldGoOnAsIfNothingHadHappened(Guarantee guarantee) throws Exception {
        try (DeliveryRig rig = new DeliveryRig(2)) {
            CAMERAS.forEach(camera -> rig.sendStream(camera, FRAMES));
            DeliverySettings settings = rig.settings("a", guarantee);
            TopicReader poses = rig.reader(rig.topics.poses());

            workUntil(poses, ALL / 4, settings);
            workUntil(poses, ALL * 2 / 3, settings);
            assertThat(poses.records).as("killed in the middle").hasSizeLessThan(2 * ALL - 100);
            workUntil(poses, ALL, settings);

            CAMERAS.forEach(camera -> assertThat(once(poses, camera, 0, guarantee))
                    .as("answers of %s, each built on all before it", camera)
                    .containsExactlyElementsOf(expected(camera, FRAMES)));
            CAMERAS.forEach(camera -> {
                List<String> refined = once(poses, camera, 1, guarantee);
                assertThat(refined).hasSizeGreaterThan(FRAMES / 2);
                assertThat(refined).containsExactlyElementsOf(expected(camera, refined.size()));
            });
            assertThat(rig.reader(rig.topics.events())
                            .linger(Duration.ofMillis(500))
                            .events())
                    .filteredOn(event -> event.kind() == EventKind.STREAM_STARTED)
                    .as("a stream that goes on does not start again")
                    .hasSizeBetween(3, guarantee == Guarantee.EXACTLY_ONCE ? 3 : 6);
        }
    }

    /** Answers in the order told; at-least-once they are read as consumers should: a repeated one must be identical. */
    private static List<String> once(TopicReader poses, String camera, int revision, Guarantee guarantee) {
        List<PoseFrame> told = poses.poses().stream()
                .filter(frame -> frame.id().streamId().equals(camera) && frame.revision() == revision)
                .toList();
        if (guarantee == Guarantee.EXACTLY_ONCE) {
            return told.stream().map(SuddenDeathIT::line).toList();
        }
        Map<Long, String> bySeq = new TreeMap<>();
        for (PoseFrame frame : told) {
            String before = bySeq.putIfAbsent(frame.id().frameSeq(), line(frame));
            assertThat(before).as("the same answer again").isIn(null, line(frame));
        }
        assertThat(told.size() - bySeq.size()).as("answers that came twice").isLessThan(FRAMES / 4);
        return List.copyOf(bySeq.values());
    }

    private static String line(PoseFrame frame) {
        return frame.id().frameSeq() + " " + frame.reason();
    }

    private static List<String> expected(String camera, int frames) {
        List<String> lines = new ArrayList<>();
        long chain = 0;
        for (int seq = 0; seq < frames; seq++) {
            byte[] payload =
                    Frames.frame(camera, 1, seq, seq % 5 == 3 ? 'L' : 'N').payload();
            chain = ChainingPipeline.chain(chain, payload);
            lines.add(seq + " " + Long.toHexString(chain));
        }
        return lines;
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
        return poses.poses().stream()
                .filter(frame -> frame.revision() == 0)
                .map(PoseFrame::id)
                .distinct()
                .count();
    }
}
