package io.posestream.simulator.render;

import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.Viewpoint;

/**
 * A pinhole camera at one moment. Pixel (i, j) covers [i, i+1) x [j, j+1); the optical axis meets the picture in its
 * middle.
 *
 * @param right unit vector of the world that points right in the picture
 * @param up unit vector that points up in the picture
 * @param forward unit vector of the optical axis
 * @param focalPx focal length in pixels
 */
record Lens(Vec3 position, Vec3 right, Vec3 up, Vec3 forward, double focalPx, int width, int height) {

    /**
     * @param panRad turned to the right
     * @param tiltDownRad turned down
     * @param rollRad turned clockwise
     */
    static Lens at(Viewpoint view, double panRad, double tiltDownRad, double rollRad, int width, int height) {
        double pitch = view.tiltDown() + tiltDownRad;
        Vec3 level = new Vec3(Math.sin(panRad), 0, -Math.cos(panRad));
        Vec3 side = new Vec3(Math.cos(panRad), 0, Math.sin(panRad));
        Vec3 forward = level.times(Math.cos(pitch)).along(Vec3.UP, -Math.sin(pitch));
        Vec3 top = Vec3.UP.times(Math.cos(pitch)).along(level, Math.sin(pitch));
        Vec3 right = side.times(Math.cos(rollRad)).along(top, -Math.sin(rollRad));
        Vec3 up = top.times(Math.cos(rollRad)).along(side, Math.sin(rollRad));
        double focal = width / 2.0 / Math.tan(view.horizontalView() / 2);
        return new Lens(view.position(), right, up, forward, focal, width, height);
    }

    /** The same lens drawn out: everything appears {@code factor} times larger. */
    Lens zoomed(double factor) {
        return new Lens(position, right, up, forward, focalPx * factor, width, height);
    }

    /** The same lens on a picture that is larger by {@code factor} around the same middle. */
    Lens widened(double factor) {
        return new Lens(position, right, up, forward, focalPx, (int) Math.ceil(width * factor), (int)
                Math.ceil(height * factor));
    }

    /**
     * @return x and y in pixels, z the depth along the optical axis in metres; x and y are of no use when z is not
     *     positive
     */
    Vec3 project(Vec3 point) {
        Vec3 p = point.minus(position);
        double depth = p.dot(forward);
        double scale = focalPx / depth;
        return new Vec3(width / 2.0 + p.dot(right) * scale, height / 2.0 - p.dot(up) * scale, depth);
    }

    /** The direction of the ray through a place of the picture; its part along the optical axis is 1. */
    Vec3 ray(double x, double y) {
        return forward.along(right, (x - width / 2.0) / focalPx).along(up, (height / 2.0 - y) / focalPx);
    }
}
