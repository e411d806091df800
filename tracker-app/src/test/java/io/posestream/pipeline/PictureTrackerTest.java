package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimate;
import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.FrameId;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.Picture;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.Detection;
import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.smoothing.SmootherState;
import io.posestream.temporal.LookSlots;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackingConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The real tracker on someone who comes and goes; a smoother that says whose state it holds. */
class PictureTrackerTest {
    private static final Box DOOR = new Box(100, 100, 60, 160);

    private final Picture picture = Picture.allocate(8, 8);
    private final Sight sight = new Sight();
    private final Memory memory = new Memory();
    private long seq;

    @Test
    void shouldForgetSomeoneWhoIsLostAndStartAnewOnReturn() {
        PictureTracker tracker = tracker(0);
        sight.present = true;
        see(tracker, 0, 1_000);
        assertThat(memory.held).containsExactly(1L);

        sight.present = false;
        see(tracker, 1_000, 5_000);
        assertThat(memory.held).as("lost after 2500 ms").isEmpty();

        sight.present = true;
        see(tracker, 5_000, 6_000);
        assertThat(memory.held).as("a new life").containsExactly(2L);
    }

    @Test
    void shouldTellProvisionallyAndRefineInTheWindow() {
        PictureTracker tracker = tracker(1);
        RefinementWindow window = tracker.refinementWindow();
        sight.present = true;
        see(tracker, 0, 400);

        FrameResult.Posed told = look(tracker, 400);
        assertThat(told.provisional()).isTrue();
        assertThat(window.add(told)).isEmpty();
        List<FrameResult.Refined> due = window.add(look(tracker, 440));

        assertThat(due).extracting(FrameResult.Refined::id).containsExactly(told.id());
        assertThat(due.get(0).poses().people())
                .extracting(TrackedPerson::pose)
                .as("as the smoother refined them")
                .containsExactly(memory.refined);
        assertThat(due.get(0).poses().people())
                .extracting(TrackedPerson::rawPose)
                .as("raw stays raw")
                .containsExactly(told.poses().people().get(0).rawPose());
    }

    private PictureTracker tracker(int lookAhead) {
        return new PictureTracker(
                "cam",
                sight,
                PoseFrames.of(sight, Optional.empty()),
                Optional.empty(),
                new SingleFrames(sight),
                new SimilarityTracker(Skeleton.COCO_17, TrackingConfig.DEFAULT),
                memory,
                CameraMotionEstimator.ofStillCamera(),
                new PipelineSettings(0, 0, 0.4, lookAhead),
                StageObserver.NONE);
    }

    private void see(PictureTracker tracker, long fromMs, long toMs) {
        for (long timeMs = fromMs; timeMs < toMs; timeMs += 40) {
            look(tracker, timeMs);
        }
    }

    private FrameResult.Posed look(PictureTracker tracker, long timeMs) {
        Accepted frame = new Accepted(new FrameId("cam", 1, seq++), timeMs * 1_000_000, 0, 8, 8);
        return tracker.look(frame, picture, false);
    }

    /** Whose state a smoother holds. */
    private static final class Memory implements PoseSmoother {
        final Set<Long> held = new TreeSet<>();
        final Pose refined = new Pose(List.of());

        @Override
        public Pose smooth(long trackId, long timeNs, Box box, Pose raw) {
            held.add(trackId);
            return raw;
        }

        @Override
        public Pose refine(long trackId, long timeNs, Pose told) {
            return refined;
        }

        @Override
        public void cameraMoved(PlaneMotion motion) {}

        @Override
        public void forget(long trackId) {
            held.remove(trackId);
        }

        @Override
        public SmootherState state() {
            return new SmootherState(Map.of(), Map.of());
        }

        @Override
        public void restore(SmootherState state) {
            held.clear();
        }
    }

    /** Sees one person in the door, or nobody. */
    private static final class Sight implements PersonDetector, PoseEstimator {
        boolean present;

        @Override
        public List<Detection> detect(String streamId, Picture picture) {
            return present ? List.of(new Detection(DOOR, 0.9f)) : List.of();
        }

        @Override
        public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes) {
            return boxes.stream()
                    .map(box -> new PoseEstimate(pose(box), Appearance.NONE))
                    .toList();
        }

        @Override
        public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes, LookSlots slots) {
            throw new IllegalStateException("without a head nothing is kept");
        }

        private Pose pose(Box box) {
            float score = present ? 0.8f : 0;
            return new Pose(IntStream.range(0, Skeleton.COCO_17.size())
                    .mapToObj(i -> Keypoint.seen(box.centerX() + i, box.y() + 9 * i, score))
                    .toList());
        }

        @Override
        public Skeleton skeleton() {
            return Skeleton.COCO_17;
        }

        @Override
        public String modelId() {
            return "door";
        }

        @Override
        public String engine() {
            return "none";
        }

        @Override
        public String precision() {
            return "exact";
        }

        @Override
        public void close() {}
    }
}
