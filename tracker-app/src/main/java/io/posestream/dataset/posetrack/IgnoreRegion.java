package io.posestream.dataset.posetrack;

import java.util.List;

/** A polygon, closed by itself, within which nothing is judged. Source pixels. */
public record IgnoreRegion(List<Corner> corners) {

    /** A corner in source pixels. */
    public record Corner(double x, double y) {}

    public IgnoreRegion {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new IllegalArgumentException("a region needs 3 corners or more, has " + corners.size());
        }
    }

    /** Whether a point lies inside, by the even-odd rule; the edge itself is outside. */
    public boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Corner a = corners.get(i);
            Corner b = corners.get(j);
            double side = (b.x() - a.x()) * (y - a.y()) - (b.y() - a.y()) * (x - a.x());
            if (side == 0 && isBetween(a.x(), b.x(), x) && isBetween(a.y(), b.y(), y)) {
                return false;
            }
            if ((a.y() > y) != (b.y() > y) && (b.y() > a.y() ? side > 0 : side < 0)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static boolean isBetween(double one, double other, double value) {
        return Math.min(one, other) <= value && value <= Math.max(one, other);
    }
}
