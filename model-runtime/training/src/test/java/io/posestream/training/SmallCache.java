package io.posestream.training;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Caches of people who walk at 25 frames per second; every third joint of a degraded key stands elsewhere. */
final class SmallCache {
    static final int KEYPOINTS = 17;
    private static final long FRAME_NS = 40_000_000;
    private static final List<MapSpec> MAPS =
            List.of(new MapSpec("feature", 24, 64, 48, 40), new MapSpec("heatmap", 17, 64, 48, 255));

    private final SplittableRandom random;

    private SmallCache(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param kinds of the windows, each in a clip of its own; every second one is degraded */
    static FeatureCache write(Path folder, List<WindowKind> kinds) {
        SmallCache made = new SmallCache(5);
        CacheHeader header = new CacheHeader("thunder", "abc", 5, "posestream train data", KEYPOINTS, MAPS);
        try (FeatureCacheWriter writer = FeatureCacheWriter.open(folder, header)) {
            for (int i = 0; i < kinds.size(); i++) {
                writer.finishClip("clip-" + i, List.of(made.window(writer, kinds.get(i), i % 2 == 1)));
            }
        }
        return FeatureCache.open(folder, new StoredPeaks());
    }

    private WindowSample window(FeatureCacheWriter writer, WindowKind kind, boolean degraded) {
        double[][] starts = new double[KEYPOINTS][];
        for (int j = 0; j < KEYPOINTS; j++) {
            starts[j] =
                    new double[] {random.nextDouble(250, 350), random.nextDouble(120, 280), random.nextDouble(-4, 4)};
        }
        List<Look> looks = new ArrayList<>();
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            looks.add(look(writer, starts, frame, degraded && frame == 0));
        }
        List<Target> targets = new ArrayList<>();
        for (double[] start : starts) {
            targets.add(new Target((float) start[0], (float) start[1], 1, Visibility.VISIBLE));
        }
        targets.set(0, Target.NONE);
        return new WindowSample(new PoseWindow(List.copyOf(looks)), targets, "", kind, degraded ? "blur" : "");
    }

    private Look look(FeatureCacheWriter writer, double[][] starts, int frame, boolean wrong) {
        List<Keypoint> points = new ArrayList<>();
        for (int j = 0; j < KEYPOINTS; j++) {
            double astray = wrong && j % 3 == 0 ? 40 : random.nextDouble(-1, 1);
            points.add(Keypoint.seen(
                    (float) (starts[j][0] + frame * starts[j][2] + astray), (float) starts[j][1], wrong ? .3f : .6f));
        }
        CropTransform crop = new CropTransform(.8f, 300 + random.nextInt(5), 200, 192, 256);
        Pose pose = new Pose(points);
        int slot = writer.append(frame * FRAME_NS, crop, pose, map -> values(map.equals("feature") ? 0 : 1));
        return new Look(
                frame * FRAME_NS, slot, crop, pose, new HeatmapPeaks(Collections.nCopies(KEYPOINTS, List.of())));
    }

    private FloatBuffer values(int map) {
        FloatBuffer values = FloatBuffer.allocate(MAPS.get(map).size());
        for (int i = 0; i < values.capacity(); i++) {
            values.put(i, (float) random.nextDouble());
        }
        return values;
    }
}
