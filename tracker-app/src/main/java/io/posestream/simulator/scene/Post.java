package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;

/** An upright cylinder from {@code bottom} upwards. */
public record Post(Vec3 bottom, double height, double radius, Paint paint) implements Solid {

    @Override
    public double hit(Vec3 from, Vec3 direction) {
        double ox = from.x() - bottom.x();
        double oz = from.z() - bottom.z();
        double a = direction.x() * direction.x() + direction.z() * direction.z();
        double b = ox * direction.x() + oz * direction.z();
        double h = b * b - a * (ox * ox + oz * oz - radius * radius);
        if (h < 0 || a < 1e-12) {
            return MISS;
        }
        double side = (-b - Math.sqrt(h)) / a;
        double y = from.y() + side * direction.y() - bottom.y();
        if (side > 1e-6 && y >= 0 && y <= height) {
            return side;
        }
        double lid = (bottom.y() + height - from.y()) / direction.y();
        double lx = ox + lid * direction.x();
        double lz = oz + lid * direction.z();
        return lid > 1e-6 && lx * lx + lz * lz <= radius * radius ? lid : MISS;
    }

    @Override
    public Vec3 normal(Vec3 p) {
        if (p.y() > bottom.y() + height - 1e-6) {
            return Vec3.UP;
        }
        return new Vec3(p.x() - bottom.x(), 0, p.z() - bottom.z()).unit();
    }
}
