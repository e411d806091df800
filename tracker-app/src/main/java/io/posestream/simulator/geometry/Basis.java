package io.posestream.simulator.geometry;

/**
 * How a body part is turned: its own left, up and forward as unit vectors of the world. Right-handed: left x up =
 * forward.
 */
public record Basis(Vec3 left, Vec3 up, Vec3 forward) {

    /** Facing +z, upright. */
    public static final Basis UPRIGHT = heading(0);

    /** Upright, facing (sin, 0, cos) of {@code radians}. */
    public static Basis heading(double radians) {
        double c = Math.cos(radians);
        double s = Math.sin(radians);
        return new Basis(new Vec3(c, 0, -s), Vec3.UP, new Vec3(s, 0, c));
    }

    /** Turned to its own left about its up axis. */
    public Basis yawed(double radians) {
        double c = Math.cos(radians);
        double s = Math.sin(radians);
        return new Basis(left.times(c).along(forward, -s), up, forward.times(c).along(left, s));
    }

    /** Bent forward and down about its left axis. */
    public Basis pitched(double radians) {
        double c = Math.cos(radians);
        double s = Math.sin(radians);
        return new Basis(left, up.times(c).along(forward, s), forward.times(c).along(up, -s));
    }

    /** Tilted to its own left about its forward axis. */
    public Basis rolled(double radians) {
        double c = Math.cos(radians);
        double s = Math.sin(radians);
        return new Basis(left.times(c).along(up, -s), up.times(c).along(left, s), forward);
    }

    /** The direction that is (l, u, f) in this body part. */
    public Vec3 direction(double l, double u, double f) {
        return new Vec3(
                left.x() * l + up.x() * u + forward.x() * f,
                left.y() * l + up.y() * u + forward.y() * f,
                left.z() * l + up.z() * u + forward.z() * f);
    }

    /** The point at (l, u, f) metres from {@code origin} in this body part. */
    public Vec3 point(Vec3 origin, double l, double u, double f) {
        return origin.plus(direction(l, u, f));
    }
}
