package io.posestream.evaluation.views;

import io.posestream.pose.Keypoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Triangulates the body's keypoints (no head: faces may be hidden) of moments that all views show, all views weighing
 * the same, and tells how far each keypoint lies from its point's picture. Jitter is the second difference over three
 * moments in a row.
 */
public final class ViewsEvaluation {
    private static final int FIRST_BODY_POINT = 5;
    private static final double MM_PER_M = 1000;

    private final List<CameraView> cameras;
    private final List<List<Double>> errors = new ArrayList<>();
    private final List<Double> jitterPx = new ArrayList<>();
    private final List<Double> jitterMm = new ArrayList<>();

    /** Of one keypoint in one moment: a calibrated pixel for each view, and the point. */
    private record Found(List<SimpleMatrix> pixels, SimpleMatrix point) {}

    private ViewsEvaluation(List<CameraView> cameras) {
        this.cameras = cameras;
        cameras.forEach(camera -> errors.add(new ArrayList<>()));
    }

    /** @param moments by number of the frame: the same person as each camera sees it, in the cameras' order */
    public static ViewsFigures of(List<CameraView> cameras, SortedMap<Long, List<ViewedPose>> moments) {
        ViewsEvaluation evaluation = new ViewsEvaluation(cameras);
        int keypoints = moments.values().stream()
                .mapToInt(views -> views.get(0).pose().size())
                .findFirst()
                .orElse(0);
        for (int keypoint = FIRST_BODY_POINT; keypoint < keypoints; keypoint++) {
            evaluation.follow(moments, keypoint);
        }
        return evaluation.figures(moments.size());
    }

    private void follow(SortedMap<Long, List<ViewedPose>> moments, int keypoint) {
        Map<Long, Found> trail = new LinkedHashMap<>();
        moments.forEach((frame, views) -> {
            Found now = find(views, keypoint);
            if (now != null) {
                trail.put(frame, now);
                judge(now);
                Found before = trail.get(frame - 1);
                Found first = trail.get(frame - 2);
                if (before != null && first != null) {
                    judge(first, before, now);
                }
            }
        });
    }

    private @Nullable Found find(List<ViewedPose> views, int keypoint) {
        List<SimpleMatrix> pixels = new ArrayList<>();
        List<SimpleMatrix> rays = new ArrayList<>();
        for (int i = 0; i < cameras.size(); i++) {
            ViewedPose view = views.get(i);
            Keypoint point = view.pose().keypoint(keypoint);
            if (point.missing()) {
                return null;
            }
            double[] pixel = cameras.get(i).calibrated(point.x(), point.y(), view.width(), view.height());
            pixels.add(new SimpleMatrix(2, 1, true, pixel));
            rays.add(cameras.get(i).ray(pixel));
        }
        return new Found(pixels, Triangulation.point(cameras, rays));
    }

    private void judge(Found found) {
        for (int i = 0; i < cameras.size(); i++) {
            SimpleMatrix picture = new SimpleMatrix(2, 1, true, cameras.get(i).picture(found.point()));
            errors.get(i).add(picture.minus(found.pixels().get(i)).normF());
        }
    }

    private void judge(Found first, Found before, Found now) {
        for (int i = 0; i < cameras.size(); i++) {
            jitterPx.add(bend(
                    first.pixels().get(i), before.pixels().get(i), now.pixels().get(i)));
        }
        jitterMm.add(MM_PER_M * bend(first.point(), before.point(), now.point()));
    }

    private static double bend(SimpleMatrix first, SimpleMatrix second, SimpleMatrix third) {
        return first.minus(second.scale(2)).plus(third).normF();
    }

    private ViewsFigures figures(int moments) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (int i = 0; i < cameras.size(); i++) {
            medians.put(cameras.get(i).name(), median(errors.get(i)));
        }
        List<Double> all = errors.stream().flatMap(List::stream).toList();
        return new ViewsFigures(
                moments, errors.get(0).size(), mean(all), median(all), medians, mean(jitterPx), mean(jitterMm));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
