package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the backbone saw, kept on disk: rounded a little, never mixed up, never half there. */
class FeatureCacheTest {
    private static final MapSpec FEATURE = new MapSpec("feature", 3, 4, 2, 40);
    private static final MapSpec HEATMAP = new MapSpec("heatmap", 2, 4, 2, 255);
    private static final CacheHeader HEADER =
            new CacheHeader("thunder", "abc", 7, "posestream train data --seed 7", 2, List.of(FEATURE, HEATMAP));
    private static final CropTransform CROP = new CropTransform(.5f, 320, 240, 8, 16);
    private static final Pose POSE =
            new Pose(List.of(new Keypoint(12.5f, 99.25f, .75f, Visibility.OCCLUDED, true, false), Keypoint.absent()));

    @TempDir
    private Path folder = Path.of("");

    private final SplittableRandom random = new SplittableRandom(1);
    private Shards threePerFile = new Shards(folder, 1, 3);

    @BeforeEach
    void spreadOverFiles() {
        threePerFile = new Shards(folder, new LookCodec(HEADER).bytes(), 3);
    }

    @Test
    void shouldGiveBackALookAsItWasButForTheRoundingOfItsMaps() {
        FloatBuffer feature = values(FEATURE, 6);
        FloatBuffer heatmap = values(HEATMAP, 1);
        try (FeatureCacheWriter writer = FeatureCacheWriter.open(folder, HEADER)) {
            int slot = writer.append(33, CROP, POSE, map -> map.equals("feature") ? feature : heatmap);
            writer.finishClip("plaza-1", List.of(window(slot)));
        }

        FeatureCache cache = FeatureCache.open(folder, "abc", FeatureCache.PeakFinder.NONE);

        Look look = cache.sample(0).window().key();
        assertThat(look.captureTimeNs()).isEqualTo(33);
        assertThat(look.crop()).isEqualTo(CROP);
        assertThat(look.pose()).isEqualTo(POSE);
        assertNear(cache.read(look.slot(), "feature"), feature, .5f / 40);
        assertNear(cache.read(look.slot(), "heatmap"), heatmap, .5f / 255);
        assertThat(cache.header()).isEqualTo(HEADER);
    }

    @Test
    void shouldHoldValuesBeyondTheRangeAtItsEnd() {
        FloatBuffer high =
                FloatBuffer.wrap(new float[FEATURE.size()]).put(0, 9f).put(1, -1f);
        try (FeatureCacheWriter writer = FeatureCacheWriter.open(folder, HEADER)) {
            int slot = writer.append(0, CROP, POSE, map -> map.equals("feature") ? high : anything(map));
            writer.finishClip("plaza-1", List.of(window(slot)));
        }

        float[] feature =
                FeatureCache.open(folder, "abc", FeatureCache.PeakFinder.NONE).read(0, "feature");

        assertThat(feature).startsWith(255f / 40, 0f);
    }

    @Test
    void shouldKeepTargetsKindAndAbsentNeighboursOfAWindow() {
        WindowSample made = sample(List.of(0, -1, 1, -1, -1));
        try (FeatureCacheWriter writer = FeatureCacheWriter.open(folder, HEADER)) {
            writer.append(0, CROP, POSE, this::anything);
            writer.append(40, CROP, POSE, this::anything);
            writer.finishClip("crowd-3", List.of(made));
        }

        WindowSample read =
                FeatureCache.open(folder, "abc", FeatureCache.PeakFinder.NONE).sample(0);

        assertThat(read.targets()).isEqualTo(made.targets());
        assertThat(read.kind()).isEqualTo(WindowKind.CROWDED);
        assertThat(read.degraded()).isTrue();
        assertThat(read.clip()).isEqualTo("crowd-3");
        assertThat(read.window().at(-2)).map(Look::slot).hasValue(0);
        assertThat(read.window().at(-1)).isEmpty();
        assertThat(read.window().key().captureTimeNs()).isEqualTo(40);
    }

    @Test
    void shouldFindEveryLookAgainWhenTheyFillSeveralFiles() {
        try (FeatureCacheWriter writer = FeatureCacheWriter.open(HEADER, threePerFile)) {
            for (int i = 0; i < 7; i++) {
                writer.append(i, CROP, POSE, this::anything);
            }
            writer.finishClip("plaza-1", List.of(window(6)));
        }

        FeatureCache cache = openSharded();

        assertThat(folder).isDirectoryContaining("glob:**looks-0002.bin");
        for (int i = 0; i < 7; i++) {
            assertThat(cache.look(i).captureTimeNs()).isEqualTo(i);
        }
    }

    @Test
    void shouldDropWhatWasCutOffAndGoOnAfterTheLastWholeClip() throws IOException {
        try (FeatureCacheWriter writer = FeatureCacheWriter.open(HEADER, threePerFile)) {
            writer.append(10, CROP, POSE, this::anything);
            writer.append(11, CROP, POSE, this::anything);
            writer.finishClip("plaza-1", List.of(window(1)));
            for (int i = 0; i < 5; i++) {
                writer.append(-1, CROP, POSE, this::anything);
            }
        }
        Files.write(folder.resolve("windows.bin"), new byte[] {0, 0, 1, 0, 5}, StandardOpenOption.APPEND);

        try (FeatureCacheWriter writer = FeatureCacheWriter.open(HEADER, threePerFile)) {
            assertThat(writer.clips()).containsExactly(Map.of(WindowKind.CROWDED, 1));
            assertThat(writer.looks()).isEqualTo(2);
            assertThat(writer.append(20, CROP, POSE, this::anything)).isEqualTo(2);
            assertThat(writer.append(21, CROP, POSE, this::anything)).isEqualTo(3);
            writer.finishClip("plaza-2", List.of(window(3)));
        }

        FeatureCache cache = openSharded();
        assertThat(cache.size()).isEqualTo(2);
        assertThat(cache.sample(0).window().key().captureTimeNs()).isEqualTo(11);
        assertThat(cache.sample(1).window().key().captureTimeNs()).isEqualTo(21);
        assertThat(cache.look(2).captureTimeNs()).isEqualTo(20);
    }

    @Test
    void shouldRefuseTheCacheOfAnotherBackboneInASentence() {
        FeatureCacheWriter.open(folder, HEADER).close();

        assertThatThrownBy(() -> FeatureCache.open(folder, "def", FeatureCache.PeakFinder.NONE))
                .isInstanceOf(CacheException.class)
                .hasMessageContainingAll(folder.toString(), "thunder", "abc", "def", "make the cache anew");
    }

    @Test
    void shouldNotGoOnWithAnotherSeed() {
        FeatureCacheWriter.open(folder, HEADER).close();
        CacheHeader other = new CacheHeader("thunder", "abc", 8, "", 2, List.of(FEATURE, HEATMAP));

        assertThatThrownBy(() -> FeatureCacheWriter.open(folder, other))
                .isInstanceOf(CacheException.class)
                .hasMessageContainingAll("seed 7", "seed 8");
    }

    @Test
    void shouldSayThatAFolderIsNoCache() {
        assertThatThrownBy(() -> FeatureCache.open(folder, "abc", FeatureCache.PeakFinder.NONE))
                .isInstanceOf(CacheException.class)
                .hasMessageContaining("posestream train data");
    }

    private FeatureCache openSharded() {
        return FeatureCache.open(HEADER, threePerFile, "abc", FeatureCache.PeakFinder.NONE);
    }

    private static WindowSample window(int slot) {
        return sample(List.of(-1, -1, slot, -1, -1));
    }

    private static WindowSample sample(List<Integer> slots) {
        Look[] looks = new Look[PoseWindow.LENGTH];
        for (int i = 0; i < looks.length; i++) {
            if (slots.get(i) >= 0) {
                looks[i] = new Look(0, slots.get(i), CROP, POSE, new HeatmapPeaks(List.of(List.of(), List.of())));
            }
        }
        return new WindowSample(
                new PoseWindow(Arrays.asList(looks)),
                List.of(new Target(3.5f, 4, 1, Visibility.VISIBLE), Target.NONE),
                "any",
                WindowKind.CROWDED,
                "occluders");
    }

    private FloatBuffer anything(String map) {
        return values(map.equals("feature") ? FEATURE : HEATMAP, 1);
    }

    private FloatBuffer values(MapSpec map, double most) {
        FloatBuffer values = FloatBuffer.allocate(map.size());
        for (int i = 0; i < map.size(); i++) {
            values.put(i, (float) random.nextDouble(most));
        }
        return values;
    }

    private static void assertNear(float[] read, FloatBuffer written, float tolerance) {
        for (int i = 0; i < read.length; i++) {
            assertThat(read[i]).isCloseTo(written.get(i), within(tolerance * 1.01f));
        }
    }
}
