package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/** A ball: crowns of trees, bushes, lamps. */
public record Ball(Vec3 center, double radius, Paint paint) implements Solid {

    @Override
    public double hit(Vec3 from, Vec3 direction) {
        Vec3 o = from.minus(center);
        double a = direction.dot(direction);
        double b = o.dot(direction);
        double h = b * b - a * (o.dot(o) - radius * radius);
        if (h < 0) {
            return MISS;
        }
        double t = (-b - Math.sqrt(h)) / a;
        return t > 1e-6 ? t : MISS;
    }

    @Override
    public Vec3 normal(Vec3 p) {
        return p.minus(center).times(1 / radius);
    }
}
