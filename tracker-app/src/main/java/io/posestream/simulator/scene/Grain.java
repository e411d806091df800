package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/** Irregularity that is the same on every machine: smooth noise from hashed lattice points. */
final class Grain {
    private Grain() {}

    /** Smooth noise in 0..1 with features about 1 wide. */
    static double at(double x, double y) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        double u = x - fx;
        double v = y - fy;
        u = u * u * (3 - 2 * u);
        v = v * v * (3 - 2 * v);
        double low = cell(fx, fy) * (1 - u) + cell(fx + 1, fy) * u;
        double high = cell(fx, fy + 1) * (1 - u) + cell(fx + 1, fy + 1) * u;
        return low * (1 - v) + high * v;
    }

    /** Noise with ever finer detail, 0..1. */
    static double rough(double x, double y) {
        return at(x, y) * .5 + at(x * 2.1 + 7, y * 2.1 + 3) * .3 + at(x * 4.3 + 1, y * 4.3 + 9) * .2;
    }

    /** On a surface: along the ground on level ones, along the wall on upright ones. */
    static double rough(Vec3 p, Vec3 normal, double perMetre) {
        if (Math.abs(normal.y()) > .7) {
            return rough(p.x() * perMetre, p.z() * perMetre);
        }
        return rough((p.x() + p.z()) * perMetre, p.y() * perMetre);
    }

    /** 0..1 for one lattice point. */
    static double cell(double x, double y) {
        long column = (long) x;
        long row = (long) y;
        long h = column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
        h = (h ^ (h >>> 31)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 29)) * 0x94D049BB133111EBL;
        return ((h ^ (h >>> 32)) & 0xFFFFFF) / (double) 0x1000000;
    }
}
