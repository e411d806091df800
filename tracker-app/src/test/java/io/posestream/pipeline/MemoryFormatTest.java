package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.overload.Step;
import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.smoothing.KalmanConfig;
import io.posestream.smoothing.KalmanSmoother;
import io.posestream.smoothing.OneEuroConfig;
import io.posestream.smoothing.OneEuroSmoother;
import io.posestream.tracking.Observation;
import io.posestream.tracking.OksIouSimilarity;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackUpdate;
import io.posestream.tracking.TrackingConfig;
import io.posestream.trouble.PictureClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MemoryFormatTest {
    private static final int PARTS = 17;
    private static final int CHANNELS = 24;

    @Property(tries = 20)
    void shouldKeepEveryBit(@ForAll long seed) {
        PipelineState state = state(seed);

        PipelineState read = MemoryFormat.read(MemoryFormat.NUMBER, state.encode());

        assertThat(read).usingRecursiveComparison().isEqualTo(state);
        assertThat(read.encode()).isEqualTo(state.encode());
    }

    @Test
    void shouldStaySmall() {
        int people = state(1).tracks();
        assertThat(people).isEqualTo(3);
        assertThat(state(1).encode().length / people)
                .as("bytes for each person")
                .isLessThan(40_000);
    }

    @Test
    void shouldSayThatALayoutIsOfAnotherVersion() {
        byte[] bytes = state(2).encode();

        assertThatThrownBy(() -> MemoryFormat.read(7, bytes))
                .isInstanceOf(UnreadableMemoryException.class)
                .hasMessage("it is of layout 7, this version reads layout 1");
    }

    @Test
    void shouldRefuseWhatIsCutOffOrMixedUp() {
        byte[] bytes = state(3).encode();
        Random random = new Random(4);

        assertThatThrownBy(() -> MemoryFormat.read(1, Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(UnreadableMemoryException.class);
        assertThatThrownBy(() -> MemoryFormat.read(1, new byte[0])).isInstanceOf(UnreadableMemoryException.class);
        assertThatThrownBy(
                        () -> MemoryFormat.read(1, "{\"tracker\":3}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableMemoryException.class);
        for (int i = 0; i < 200; i++) {
            byte[] garbage = bytes.clone();
            garbage[random.nextInt(garbage.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(MemoryFormat.read(1, garbage)).isNotNull();
            } catch (UnreadableMemoryException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static PipelineState state(long seed) {
        Random random = new Random(seed);
        SimilarityTracker tracker = new SimilarityTracker(
                Skeleton.COCO_17, TrackingConfig.DEFAULT, new OksIouSimilarity(Skeleton.COCO_17), 60_000);
        KalmanSmoother kalman = new KalmanSmoother(Skeleton.COCO_17, KalmanConfig.DEFAULT, 2);
        TrackUpdate update = new TrackUpdate(List.of(), List.of());
        for (int frame = 0; frame < 20; frame++) {
            long timeNs = frame * 100_000_000L;
            update = tracker.update(timeNs, seen(frame, random));
            update.people().forEach(person -> kalman.smooth(person.trackId(), timeNs, person.box(), person.pose()));
        }
        OneEuroSmoother oneEuro = new OneEuroSmoother(OneEuroConfig.DEFAULT);
        update.people().forEach(person -> oneEuro.smooth(person.trackId(), 5, person.box(), person.pose()));
        PoseFrame waiting = new PoseFrame(
                new FrameId("gate", 3, 19),
                1,
                2,
                0,
                640,
                360,
                "body-pose/coco-17",
                new ModelInfo("m", "e", "p"),
                0,
                Outcome.TRACKED,
                "",
                true,
                update.people());
        return new PipelineState(
                "m",
                tracker.state(),
                seed % 2 == 0 ? oneEuro.state() : kalman.state(),
                new DetectorPace.State(5, true, Set.of(3L)),
                Map.of(1L, 2L, 2L, Long.MAX_VALUE),
                -1,
                List.of(waiting),
                new PictureClock.State(true, 17, -3),
                Step.HALF_RATE);
    }

    private static List<Observation> seen(int frame, Random random) {
        List<Observation> seen = new ArrayList<>();
        for (int person = 0; person < 3; person++) {
            float x = 150f * person + frame;
            List<Keypoint> keypoints = new ArrayList<>();
            for (int i = 0; i < Skeleton.COCO_17.size(); i++) {
                keypoints.add(Keypoint.seen(x + random.nextFloat(), 40 + 8 * i + random.nextFloat(), 0.8f));
            }
            float[] values = new float[PARTS * CHANNELS];
            float[] weights = new float[PARTS];
            Arrays.fill(weights, 0.8f);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            seen.add(new Observation(
                    new Pose(keypoints), new Box(x - 20, 30, 50, 150), 0.9f, true, new Appearance(values, weights)));
        }
        return seen;
    }
}
