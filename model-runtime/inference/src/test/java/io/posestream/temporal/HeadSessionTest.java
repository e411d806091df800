package io.posestream.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.image.CropTransform;
import io.posestream.inference.Batching;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelException;
import io.posestream.model.SpotModels;
import io.posestream.model.TinyHead;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real engine under a head that shows what it was fed. */
class HeadSessionTest {
    /** Half of the source's size, so that one input pixel is two source pixels. */
    private static final CropTransform CROP = new CropTransform(0.5f, 200, 100, 64, 96);

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();

    @TempDir
    Path folder;

    private ModelBundle spots;

    @BeforeEach
    void hasABackbone() {
        spots = SpotModels.bundle(folder, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
    }

    @Test
    void shouldReadTheMapsOfEachPlaceFromItsSlotAndAnswerInSourcePixels() {
        try (HeadSession head = open(small());
                FeatureRing ring = head.openRing(4)) {
            Look before = look(ring, 0, 0.9f, 196);
            Look key = look(ring, 40, 0.25f, 200);
            Look after = look(ring, 80, 3f, 204);
            PoseRefiner refiner = head.refiner("cam", ring);

            RefinedPose refined = refiner.refine(List.of(window(before, key, after), window(null, key, after)))
                    .get(0);
            RefinedPose withoutPast =
                    refiner.refine(List.of(window(null, key, after))).get(0);

            Keypoint nose = refined.pose().keypoint(0);
            assertThat(nose.x())
                    .as("candidate t+1 is 2 input pixels to the right")
                    .isCloseTo(204, within(0.2f));
            assertThat(nose.score()).isEqualTo(0.9f);
            assertThat(nose.visibility()).isEqualTo(Visibility.OCCLUDED);
            assertThat(refined.sigmas().get(0)).as("3 input pixels").isEqualTo(6);
            assertThat(refined.poseWithSigmas().keypoint(0).sigma()).isCloseTo(8.485f, within(0.01f));
            assertThat(withoutPast.pose().keypoint(0).score())
                    .as("an absent frame is zero")
                    .isZero();
        }
    }

    @Test
    void shouldKeepWindowsOfManyCallersApart() {
        try (HeadSession head = open(small());
                FeatureRing ring = head.openRing(64)) {
            List<PoseWindow> windows = IntStream.range(0, 30)
                    .mapToObj(i -> window(look(ring, 0, i, 200), look(ring, 40, 0.7f, 200), null))
                    .toList();

            List<RefinedPose> refined = head.refiner("cam", ring).refine(windows);

            assertThat(refined)
                    .extracting(pose -> pose.pose().keypoint(2).score())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 30).mapToObj(i -> (float) i).toList());
        }
    }

    @Test
    void shouldMakeNoMemoryOverThousandsOfWindows() {
        try (HeadSession head = open(small());
                FeatureRing ring = head.openRing(8)) {
            PoseRefiner refiner = head.refiner("cam", ring);
            refine(refiner, ring, 100);
            long before = directBytes();

            refine(refiner, ring, 3_000);

            assertThat(ring.lent()).isZero();
            assertThat(ring.bytes()).isEqualTo(2L * 3 * 24 * 16 * Float.BYTES);
            assertThat(directBytes()).isLessThanOrEqualTo(before);
        }
    }

    private static void refine(PoseRefiner refiner, FeatureRing ring, int times) {
        for (int i = 0; i < times; i++) {
            Look before = look(ring, 0, 1, 200);
            Look key = look(ring, 40, 1, 200);
            refiner.refine(List.of(i % 2 == 0 ? window(before, key, null) : window(null, key, before)));
            ring.release(before.slot());
            ring.release(key.slot());
        }
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    @Test
    void shouldSayWhyAHeadDoesNotFitThisProgram() {
        Map<String, int[]> other = Map.of("candidates", new int[] {3, 2, 2}, "depth", new int[] {1});

        assertThatThrownBy(() -> open(other))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("its input 'candidates' has [3, 2, 2] per item, this program needs [3, 12, 2]")
                .hasMessageContaining("its input 'valid' has nothing per item, this program needs [5]")
                .hasMessageContaining("nobody feeds its input 'depth'");
    }

    private HeadSession open(Map<String, int[]> small) {
        return HeadSession.open(engine, TinyHead.bundle(folder, "tiny", spots, small), spots, Batching.onCpu(2));
    }

    private Map<String, int[]> small() {
        return new HeadInput(spots.manifest().poseSkeleton(), 16, 24, MotionNoise.DEFAULT).shapes();
    }

    private static PoseWindow window(@Nullable Look before, Look key, @Nullable Look after) {
        return new PoseWindow(Arrays.asList(null, before, key, after, null));
    }

    private static Look look(FeatureRing ring, long ms, float highest, float x) {
        int slot = ring.acquire();
        ring.map(slot, "heatmap").put(100, highest).put(500, highest).put(900, highest);
        Pose pose = new Pose(Collections.nCopies(3, Keypoint.seen(x, 100, 0.8f)));
        return new Look(
                ms * 1_000_000, slot, CROP, pose, new HeatmapPeaks(Collections.nCopies(3, List.<Keypoint>of())));
    }
}
