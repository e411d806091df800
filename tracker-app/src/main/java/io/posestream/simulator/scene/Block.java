package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/** An upright box along the axes between two corners. */
public record Block(Vec3 low, Vec3 high, Paint paint) implements Solid {

    /** A block that stands on the ground, its bottom's middle at (x, z). */
    static Block standing(double x, double z, double width, double height, double depth, Paint paint) {
        return new Block(
                new Vec3(x - width / 2, 0, z - depth / 2), new Vec3(x + width / 2, height, z + depth / 2), paint);
    }

    @Override
    public double hit(Vec3 from, Vec3 direction) {
        double nx = (low.x() - from.x()) / direction.x();
        double fx = (high.x() - from.x()) / direction.x();
        double ny = (low.y() - from.y()) / direction.y();
        double fy = (high.y() - from.y()) / direction.y();
        double nz = (low.z() - from.z()) / direction.z();
        double fz = (high.z() - from.z()) / direction.z();
        double near = Math.max(Math.max(Math.min(nx, fx), Math.min(ny, fy)), Math.min(nz, fz));
        double far = Math.min(Math.min(Math.max(nx, fx), Math.max(ny, fy)), Math.max(nz, fz));
        return near > 1e-6 && near <= far ? near : MISS;
    }

    @Override
    public Vec3 normal(Vec3 p) {
        double[] gaps = {
            Math.abs(p.x() - low.x()), Math.abs(p.x() - high.x()),
            Math.abs(p.y() - low.y()), Math.abs(p.y() - high.y()),
            Math.abs(p.z() - low.z()), Math.abs(p.z() - high.z())
        };
        int nearest = 0;
        for (int i = 1; i < gaps.length; i++) {
            if (gaps[i] < gaps[nearest]) {
                nearest = i;
            }
        }
        double sign = nearest % 2 == 0 ? -1 : 1;
        return new Vec3(nearest / 2 == 0 ? sign : 0, nearest / 2 == 1 ? sign : 0, nearest / 2 == 2 ? sign : 0);
    }
}
