package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.head.HeadOptions;
import io.posestream.head.Heads;
import io.posestream.head.Part;
import io.posestream.temporal.Anchor;
import io.posestream.temporal.Candidate;
import io.posestream.temporal.HeadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a head is shown and asked, from a cache. */
class HeadBatchesTest {
    private static final WindowChange AS_IT_IS = new WindowChange(0, 0, 0, 0, 0, 1, 0);
    private static final int K = SmallCache.KEYPOINTS;
    private static final int PLANE = 64 * 48;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldFillExactlyTheInputsOfTheHeadWithFiniteNumbers() {
        FeatureCache cache = SmallCache.write(folder, Collections.nCopies(4, WindowKind.SIMULATED));
        for (HeadOptions options :
                List.of(HeadOptions.DEFAULT, HeadOptions.DEFAULT.over(3), HeadOptions.DEFAULT.without(Part.MAPS))) {
            Batch batch = new Batch(3);

            new HeadBatches(cache, options, WindowChange.DEFAULT, CameraDrift.DEFAULT, FeatureDropout.DEFAULT)
                    .fill(batch, new SplittableRandom(1));

            assertThat(batch.inputs().keySet())
                    .containsExactlyInAnyOrderElementsOf(Heads.build(options, 1).inputs());
            batch.inputs().values().forEach(values -> assertThat(finite(values)).isTrue());
            batch.targets()
                    .values()
                    .forEach(values -> assertThat(finite(values)).isTrue());
        }
    }

    @Test
    void shouldAskForTheWayFromTheSingleFrameToTheTruth() {
        FeatureCache cache = SmallCache.write(folder, List.of(WindowKind.REAL));
        Batch batch = new Batch(1);

        new HeadBatches(cache, HeadOptions.DEFAULT, AS_IT_IS, CameraDrift.NONE, FeatureDropout.NONE)
                .fill(batch, new SplittableRandom(1));

        WindowSample sample = cache.sample(0);
        float[] offset = batch.target("offset", 2 * K);
        for (int j = 1; j < K; j++) {
            Anchor anchor = Anchor.of(sample.window().key(), j);
            float truth = sample.window()
                    .key()
                    .crop()
                    .toInputX(sample.targets().get(j).x());
            assertThat(anchor.x() + offset[2 * j]).isCloseTo(truth, within(1e-3f));
        }
        assertThat(batch.target("weight", K)).startsWith(0, 1, 1);
        assertThat(batch.target("clean", 1)).containsExactly(1);
    }

    @Test
    void shouldOpenMasksAtCandidatesThatAreRight() {
        FeatureCache cache = SmallCache.write(folder, List.of(WindowKind.REAL));
        Batch batch = new Batch(1);

        new HeadBatches(cache, HeadOptions.DEFAULT, AS_IT_IS, CameraDrift.NONE, FeatureDropout.NONE)
                .fill(batch, new SplittableRandom(1));

        float[] mask = batch.target("keypoint_mask", K * Candidate.COUNT);
        for (int j = 1; j < K; j++) {
            // The clean single frame, first of the candidates, is within 2 pixels of the truth.
            assertThat(mask[j * Candidate.COUNT]).isEqualTo(1);
        }
        assertThat(batch.target("keypoint_mask_weight", K)).startsWith(0, 1);
        assertThat(batch.target("human_mask_weight", 1)).containsExactly(1);
    }

    @Test
    void shouldDrawTheSameBatchFromTheSameSeed() {
        FeatureCache cache = SmallCache.write(folder, Collections.nCopies(6, WindowKind.SIMULATED));
        HeadBatches batches = new HeadBatches(
                cache, HeadOptions.DEFAULT, WindowChange.DEFAULT, CameraDrift.DEFAULT, FeatureDropout.DEFAULT);
        Batch one = new Batch(4);
        Batch again = new Batch(4);
        Batch other = new Batch(4);

        batches.fill(one, new SplittableRandom(1));
        batches.fill(again, new SplittableRandom(1));
        batches.fill(other, new SplittableRandom(2));

        assertThat(again.inputs().get(HeadInput.GEOMETRY))
                .isEqualTo(one.inputs().get(HeadInput.GEOMETRY))
                .isNotEqualTo(other.inputs().get(HeadInput.GEOMETRY));
    }

    @Test
    void shouldDrawRareKindsAsOftenAsTheirShareSays() {
        List<WindowKind> kinds = new ArrayList<>(Collections.nCopies(18, WindowKind.SIMULATED));
        kinds.addAll(Collections.nCopies(2, WindowKind.CROWDED));
        FeatureCache cache = SmallCache.write(folder, kinds);
        BalancedDraw draw = new BalancedDraw(cache);
        SplittableRandom random = new SplittableRandom(1);

        List<Integer> drawn =
                IntStream.range(0, 4000).map(i -> draw.next(random)).boxed().toList();

        assertThat(drawn.stream()
                                .filter(i -> cache.kind(i) == WindowKind.CROWDED)
                                .count()
                        / 4000.0)
                .isCloseTo(.2 / .45, within(.03));
        assertThat(drawn.stream().filter(cache::degraded).count() / 4000.0)
                .isCloseTo(BalancedDraw.DEGRADED, within(.03));
    }

    @Test
    void shouldTakeAChannelFromAllFramesAtOnce() {
        FeatureCache cache = SmallCache.write(folder, List.of(WindowKind.REAL));
        Batch batch = new Batch(1);

        new HeadBatches(cache, HeadOptions.DEFAULT, AS_IT_IS, CameraDrift.NONE, new FeatureDropout(0, .5))
                .fill(batch, new SplittableRandom(1));

        List<Integer> key = missing(batch.input("feature_key", 24 * PLANE));
        assertThat(key).hasSizeBetween(5, 19);
        assertThat(missing(batch.input("feature_past2", 24 * PLANE))).isEqualTo(key);
        assertThat(missing(batch.input("heatmap_key", K * PLANE))).isEmpty();
    }

    private static List<Integer> missing(float[] map) {
        return IntStream.range(0, map.length / PLANE)
                .filter(c -> IntStream.range(0, PLANE).allMatch(i -> map[c * PLANE + i] == 0))
                .boxed()
                .toList();
    }

    @Test
    void shouldSayThatACacheHasNoWindowsYet() {
        FeatureCache empty = SmallCache.write(folder, List.of());

        assertThatThrownBy(() -> new HeadBatches(
                        empty, HeadOptions.DEFAULT, WindowChange.DEFAULT, CameraDrift.DEFAULT, FeatureDropout.DEFAULT))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("posestream train data");
    }

    private static boolean finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
