package io.posestream.simulator.render;

import io.posestream.simulator.geometry.RoundCone;
import io.posestream.simulator.geometry.Vec3;

/**
 * A round cone as the picture shows it: x right, y down, z away, all in pixels, seen along z. Perspective shrinks each
 * end by its own depth; within one cone the rays are taken as parallel, which errs by far less than a pixel at the
 * sizes of limbs.
 */
final class ScreenCone {
    /** Nothing nearer than this is drawn. */
    static final double NEAREST_M = .4;

    final double ax;
    final double ay;
    final double bx;
    final double by;
    /** Depth of b behind a, pixels. */
    final double bz;

    final double radiusA;
    final double radiusB;
    final double depthA;
    /** Pixels per metre at the cone. */
    final double perMetre;

    final int rgb;
    /** Depth of the point nearest to the camera, metres; roughly. */
    final double front;

    private ScreenCone(Vec3 a, Vec3 b, double focalPx, RoundCone cone) {
        ax = a.x();
        ay = a.y();
        bx = b.x();
        by = b.y();
        perMetre = 2 * focalPx / (a.z() + b.z());
        depthA = a.z();
        bz = (b.z() - a.z()) * perMetre;
        radiusA = cone.radiusA() * focalPx / a.z();
        radiusB = cone.radiusB() * focalPx / b.z();
        rgb = cone.rgb();
        front = Math.min(a.z() - cone.radiusA(), b.z() - cone.radiusB());
    }

    /** Whether the cone is in front of the camera at all. */
    static boolean inFront(Lens lens, RoundCone cone) {
        Vec3 eye = lens.position();
        double a = cone.a().minus(eye).dot(lens.forward()) - cone.radiusA();
        double b = cone.b().minus(eye).dot(lens.forward()) - cone.radiusB();
        return Math.min(a, b) > NEAREST_M;
    }

    static ScreenCone of(Lens lens, RoundCone cone) {
        return new ScreenCone(lens.project(cone.a()), lens.project(cone.b()), lens.focalPx(), cone);
    }

    double left() {
        return Math.min(ax - radiusA, bx - radiusB);
    }

    double right() {
        return Math.max(ax + radiusA, bx + radiusB);
    }

    double top() {
        return Math.min(ay - radiusA, by - radiusB);
    }

    double bottom() {
        return Math.max(ay + radiusA, by + radiusB);
    }
}
