package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Windows of COCO poses at 25 frames per second, seen in crops of 192 x 256. */
final class Windows {
    static final int KEYPOINTS = 17;
    static final long FRAME_NS = 40_000_000;

    private Windows() {}

    static CropTransform crop(double scale, double x, double y) {
        return new CropTransform((float) scale, (float) x, (float) y, 192, 256);
    }

    /** Every keypoint moves on its own line; each frame has a crop of its own. */
    static PoseWindow walking(long seed) {
        Random random = new Random(seed);
        double[][] starts = new double[KEYPOINTS][];
        for (int j = 0; j < KEYPOINTS; j++) {
            starts[j] = new double[] {
                300 + 60 * random.nextGaussian(), 200 + 90 * random.nextGaussian(), 4 * random.nextGaussian(), 3
            };
        }
        List<@Nullable Look> looks = new ArrayList<>();
        for (int i = -PoseWindow.REACH; i <= PoseWindow.REACH; i++) {
            List<Keypoint> points = new ArrayList<>();
            for (double[] start : starts) {
                points.add(Keypoint.seen(
                        (float) (start[0] + i * start[2]),
                        (float) (start[1] + i * start[3]),
                        0.3f + random.nextFloat() / 2));
            }
            CropTransform crop = crop(0.8 + 0.3 * random.nextDouble(), 290 + 4 * i, 205);
            looks.add(look(i, crop, new Pose(points)));
        }
        return new PoseWindow(looks);
    }

    static Look look(int frame, CropTransform crop, Pose pose) {
        return new Look(frame * FRAME_NS, 0, crop, pose, new HeatmapPeaks(Collections.nCopies(pose.size(), List.of())));
    }

    static PoseWindow with(PoseWindow window, int frame, @Nullable Look look) {
        List<@Nullable Look> looks = new ArrayList<>(window.looks());
        looks.set(PoseWindow.REACH + frame, look);
        return new PoseWindow(looks);
    }

    static PoseWindow moved(PoseWindow window, int frame, int keypoint, Keypoint to) {
        Look look = window.at(frame).orElseThrow();
        List<Keypoint> points = new ArrayList<>(look.pose().keypoints());
        points.set(keypoint, to);
        return with(window, frame, look(frame, look.crop(), new Pose(points)));
    }

    /** The whole picture scaled and shifted: {@code x' = factor x + dx}. */
    static PoseWindow transformed(PoseWindow window, double factor, double dx, double dy) {
        Look[] looks = new Look[PoseWindow.LENGTH];
        for (int i = 0; i < looks.length; i++) {
            Look old = window.looks().get(i);
            if (old == null) {
                continue;
            }
            List<Keypoint> points = old.pose().keypoints().stream()
                    .map(k -> k.at((float) (factor * k.x() + dx), (float) (factor * k.y() + dy)))
                    .toList();
            CropTransform crop = crop(
                    old.crop().scale() / factor,
                    factor * old.crop().centerX() + dx,
                    factor * old.crop().centerY() + dy);
            looks[i] = look(i - PoseWindow.REACH, crop, new Pose(points));
        }
        return new PoseWindow(Arrays.asList(looks));
    }
}
