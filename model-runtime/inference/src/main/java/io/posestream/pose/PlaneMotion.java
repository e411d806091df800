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

    /** The camera zoomed by this factor towards the origin. */
    public static PlaneMotion scaling(double factor) {
        return new PlaneMotion(factor, 0, 0, 0, factor, 0);
    }

    public double x(double x, double y) {
        return xx * x + xy * y + x0;
    }

    public double y(double x, double y) {
        return yx * x + yy * y + y0;
    }

    /** Where a box is now: its middle moved, its sides scaled; it stays upright though the picture may turn. */
    public Box moved(Box box) {
        double width = scale() * box.width();
        double height = scale() * box.height();
        return new Box(
                (float) (x(box.centerX(), box.centerY()) - width / 2),
                (float) (y(box.centerX(), box.centerY()) - height / 2),
                (float) width,
                (float) height);
    }

    /** Where a keypoint is now; one without a position stays without. */
    public Keypoint moved(Keypoint point) {
        return point.at((float) x(point.x(), point.y()), (float) y(point.x(), point.y()))
                .withSigma((float) (point.sigma() * scale()));
    }

    public Pose moved(Pose pose) {
        return new Pose(pose.keypoints().stream().map(this::moved).toList());
    }

    /** This motion, and {@code later} after it. */
    public PlaneMotion then(PlaneMotion later) {
        return new PlaneMotion(
                later.xx * xx + later.xy * yx,
                later.xx * xy + later.xy * yy,
                later.x(x0, y0),
                later.yx * xx + later.yy * yx,
                later.yx * xy + later.yy * yy,
                later.y(x0, y0));
    }

    /** From now back to then. */
    public PlaneMotion inverse() {
        double det = xx * yy - xy * yx;
        return new PlaneMotion(
                yy / det, -xy / det, (xy * y0 - yy * x0) / det, -yx / det, xx / det, (yx * x0 - xx * y0) / det);
    }

    /** How far the corner of a picture moves that moves most, pixels. */
    public double reach(int width, int height) {
        double farthest = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 * width;
            double y = corner / 2 * height;
            farthest = Math.max(farthest, Math.hypot(x(x, y) - x, y(x, y) - y));
        }
        return farthest;
    }

    /** How much lengths grow: square root of how much areas do. */
    public double scale() {
        return Math.sqrt(Math.abs(xx * yy - xy * yx));
    }
}
