package io.posestream.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeadInputTest {
    private final HeadInput input = new HeadInput(Skeleton.COCO_17, 48, 64, MotionNoise.DEFAULT);

    @Property(tries = 60)
    void carriedPlacesShouldFollowTheAffineMapBetweenTheCrops(@ForAll @IntRange(max = 9999) int seed) {
        PoseWindow window = Windows.walking(seed);
        float[] carried = of(write(window, 0, 1), HeadInput.CARRIED);
        CropTransform key = window.key().crop();

        for (int frame = 0; frame < 5; frame++) {
            CropTransform crop = window.at(frame - 2).orElseThrow().crop();
            // u_n = r (u_t - 1/W) + 2 (c_t - c_n) / w_n + 1/W with w = inputWidth / scale and r = w_t / w_n
            double ratio = (double) crop.scale() / key.scale();
            double shift = 2 * (key.centerX() - crop.centerX()) * crop.scale() / 192;
            for (int j = 0; j < 17; j++) {
                double u = carried[(2 * 17 + j) * 2];
                assertThat((double) carried[(frame * 17 + j) * 2])
                        .isCloseTo(ratio * (u - 1 / 48.0) + shift + 1 / 48.0, within(1e-4));
            }
        }
    }

    @Property(tries = 60)
    void nothingShouldChangeWhenThePictureIsScaledAndShifted(@ForAll @IntRange(max = 9999) int seed) {
        Map<String, float[]> here = write(Windows.walking(seed), 0, 1);
        Map<String, float[]> there = write(Windows.transformed(Windows.walking(seed), 1.5, -80, 30), 0, 1);

        here.forEach(
                (name, values) -> assertThat(of(there, name)).as(name).containsExactly(values, Offset.offset(0.01f)));
    }

    @Property(tries = 40)
    void anAbsentFrameShouldLeaveOnlyZerosAndTheOthersAsTheyWere(
            @ForAll @IntRange(max = 9999) int seed, @ForAll @IntRange(min = -2, max = 2) int frame) {
        PoseWindow window = Windows.walking(seed);
        Map<String, float[]> all = write(window, 0, 1);
        Map<String, float[]> less = write(Windows.with(window, frame == 0 ? 1 : frame, null), 0, 1);
        int place = frame == 0 ? 3 : frame + 2;

        for (int i = 0; i < 5; i++) {
            assertThat(of(less, HeadInput.VALID)[i]).isEqualTo(i == place ? 0 : 1);
            for (int k = 0; k < 34; k++) {
                float before = of(all, HeadInput.REFERENCE)[i * 34 + k];
                assertThat(of(less, HeadInput.REFERENCE)[i * 34 + k]).isEqualTo(i == place ? 0 : before);
            }
        }
        int neighbour = place < 2 ? place : place - 1;
        for (int g = 0; g < Geometry.ROBUST_FROM; g++) {
            boolean gone = g / Geometry.PER_NEIGHBOUR == neighbour;
            assertThat(of(less, HeadInput.GEOMETRY)[g]).isEqualTo(gone ? 0 : of(all, HeadInput.GEOMETRY)[g]);
        }
    }

    @Test
    void itemsOfABatchShouldNotTouchEachOther() {
        Map<String, float[]> alone = write(Windows.walking(1), 0, 1);
        Map<String, float[]> third = write(Windows.walking(1), 2, 4);

        alone.forEach((name, values) -> {
            float[] batch = of(third, name);
            for (int i = 0; i < batch.length; i++) {
                boolean mine = i / values.length == 2;
                assertThat(batch[i]).isEqualTo(mine ? values[i % values.length] : 0);
            }
        });
    }

    @Test
    void candidatesShouldLieWhereTheyWereSeen() {
        PoseWindow window = Windows.walking(8);
        Look key = window.key();
        Keypoint wrist = key.pose().keypoint(9);
        List<Keypoint> found = List.of(Keypoint.seen(wrist.x() + 10, wrist.y() - 20, 0.6f));
        HeatmapPeaks peaks = new HeatmapPeaks(Collections.nCopies(17, found));
        PoseWindow peaked = Windows.with(window, 0, new Look(0, 0, key.crop(), key.pose(), peaks));
        Map<String, float[]> tensors = write(peaked, 0, 1);

        assertThat(candidate(tensors, 9, Candidate.KEY)).containsExactly(0, 0, 1);
        assertThat(candidate(tensors, 9, Candidate.PEAK_1))
                .containsExactly(
                        new float[] {10 * key.crop().scale(), -20 * key.crop().scale(), 1}, Offset.offset(1e-3f));
        assertThat(candidate(tensors, 9, Candidate.PEAK_2)).containsExactly(0, 0, 0);
        Keypoint other = key.pose().keypoint(10);
        assertThat(candidate(tensors, 9, Candidate.MIRROR)[0])
                .isCloseTo((other.x() - wrist.x()) * key.crop().scale(), within(1e-3f));
        assertThat(candidate(tensors, 0, Candidate.MIRROR)[2]).isZero();
        assertThat(candidate(tensors, 9, Candidate.PAST_LINE))
                .containsExactly(new float[] {0, 0, 1}, Offset.offset(1e-2f));
        assertThat(candidate(tensors, 9, Candidate.ROBUST)).containsExactly(new float[] {0, 0, 1}, Offset.offset(0.5f));
    }

    @Test
    void aMissingKeyShouldBeAnchoredInTheMiddle() {
        PoseWindow window = Windows.moved(Windows.walking(9), 0, 4, Keypoint.absent());
        Map<String, float[]> tensors = write(window, 0, 1);

        assertThat(candidate(tensors, 4, Candidate.KEY)[2]).isZero();
        Keypoint smooth = new RobustRts(MotionNoise.DEFAULT).fit(window, 4);
        assertThat(candidate(tensors, 4, Candidate.ROBUST)[0])
                .isCloseTo(window.key().crop().toInputX(smooth.x()) - 96, within(1e-2f));
        tensors.values().forEach(values -> {
            for (float value : values) {
                assertThat(value).isFinite();
            }
        });
    }

    private static float[] of(Map<String, float[]> tensors, String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    private static float[] candidate(Map<String, float[]> tensors, int keypoint, Candidate kind) {
        int at = keypoint * Candidate.COUNT + kind.index();
        float[] places = of(tensors, HeadInput.CANDIDATES);
        return new float[] {places[2 * at], places[2 * at + 1], of(tensors, HeadInput.CANDIDATE_VALID)[at]};
    }

    private Map<String, float[]> write(PoseWindow window, int item, int items) {
        Map<String, FloatBuffer> buffers = new HashMap<>();
        Map<String, float[]> arrays = new HashMap<>();
        input.shapes().forEach((name, shape) -> {
            int size = items;
            for (int side : shape) {
                size *= side;
            }
            arrays.put(name, new float[size]);
            buffers.put(name, FloatBuffer.wrap(of(arrays, name)));
        });
        input.write(window, buffers, item);
        return arrays;
    }
}
