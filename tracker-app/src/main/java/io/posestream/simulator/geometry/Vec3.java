package io.posestream.simulator.geometry;

/** A point in metres or a direction. */
public record Vec3(double x, double y, double z) {
    public static final Vec3 ZERO = new Vec3(0, 0, 0);
    public static final Vec3 UP = new Vec3(0, 1, 0);

    public Vec3 plus(Vec3 o) {
        return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    public Vec3 minus(Vec3 o) {
        return new Vec3(x - o.x, y - o.y, z - o.z);
    }

    public Vec3 times(double k) {
        return new Vec3(x * k, y * k, z * k);
    }

    /** This point moved by {@code k} times {@code direction}. */
    public Vec3 along(Vec3 direction, double k) {
        return new Vec3(x + k * direction.x, y + k * direction.y, z + k * direction.z);
    }

    public double dot(Vec3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    public Vec3 cross(Vec3 o) {
        return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distance(Vec3 o) {
        return minus(o).length();
    }

    /** Same direction, length 1; a vector without length stays as it is. */
    public Vec3 unit() {
        double length = length();
        return length < 1e-12 ? this : times(1 / length);
    }

    /** This at {@code weight} 0, {@code o} at 1. */
    public Vec3 mix(Vec3 o, double weight) {
        return new Vec3(x + (o.x - x) * weight, y + (o.y - y) * weight, z + (o.z - z) * weight);
    }

    public Vec3 withY(double newY) {
        return new Vec3(x, newY, z);
    }
}
