package io.posestream.pose;

import java.util.List;

/** A point or arrow in space, mm. */
public record Point3(double x, double y, double z) {

    public Point3 plus(Point3 other) {
        return new Point3(x + other.x, y + other.y, z + other.z);
    }

    public Point3 minus(Point3 other) {
        return new Point3(x - other.x, y - other.y, z - other.z);
    }

    public Point3 times(double factor) {
        return new Point3(x * factor, y * factor, z * factor);
    }

    public double dot(Point3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public double distance(Point3 other) {
        Point3 between = minus(other);
        return Math.sqrt(between.dot(between));
    }

    /** Of at least one point. */
    public static Point3 mean(List<Point3> points) {
        return points.stream().reduce(new Point3(0, 0, 0), Point3::plus).times(1.0 / points.size());
    }
}
