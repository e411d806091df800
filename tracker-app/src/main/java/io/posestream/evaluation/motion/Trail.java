package io.posestream.evaluation.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * One keypoint of one person while it was published under one id without long gaps: where it was and where it was said
 * to be, at the same times. Pixels and milliseconds of event time. Grows by its owner's hand only.
 */
public final class Trail {

    /**
     * @param timeMs when the picture was taken
     * @param trueX where it was
     * @param x where it was said to be
     */
    public record Point(double timeMs, double trueX, double trueY, double x, double y) {
        double distance() {
            return Math.hypot(x - trueX, y - trueY);
        }
    }

    private final List<Point> points = new ArrayList<>();

    /** @param point later than the last */
    public void add(Point point) {
        if (!points.isEmpty() && !(point.timeMs() > last().timeMs())) {
            throw new IllegalArgumentException("motion: a point at " + point.timeMs() + " ms came after one at "
                    + last().timeMs() + " ms; give frames in order of time, each once");
        }
        points.add(point);
    }

    public int size() {
        return points.size();
    }

    public Point point(int index) {
        return points.get(index);
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    /** How far points were said from where they were, px; NaN of nothing. */
    public static double meanDistance(List<Trail> trails) {
        return trails.stream()
                .flatMap(trail -> trail.points.stream())
                .mapToDouble(Point::distance)
                .average()
                .orElse(Double.NaN);
    }

    /** Time from the point before, ms. */
    double intervalMs(int index) {
        return points.get(index).timeMs() - points.get(index - 1).timeMs();
    }
}
