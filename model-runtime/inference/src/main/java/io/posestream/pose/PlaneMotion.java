package io.posestream.pose;

/**
 * How the still world moved in the picture from one frame to the next, because the camera did. Source pixels.
 *
 * <pre>
 *   x' = xx x + xy y + x0        x, y    where a point of the world was
 *   y' = yx x + yy y + y0        x', y'  where it is now
 * </pre>
 */
public record PlaneMotion(double xx, double xy, double x0, double yx, double yy, double y0) {

    /** The camera stood still. */
    public static final PlaneMotion STILL = new PlaneMotion(1, 0, 0, 0, 1, 0);

    public double x(double x, double y) {
        return xx * x + xy * y + x0;
    }

    public double y(double x, double y) {
        return yx * x + yy * y + y0;
    }

    /** How much lengths grow: square root of how much areas do. */
    public double scale() {
        return Math.sqrt(Math.abs(xx * yy - xy * yx));
    }
}
