package io.posestream.simulator.render;

import io.posestream.simulator.geometry.RoundCone;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.Sun;
import java.util.List;

/**
 * Shadows of people on the ground: each limb is carried along the sun's rays to the ground, where a capsule throws a
 * stretched capsule. Walls and things catch no shadows.
 */
final class Shadows {
    /** Thinner parts throw no shadow that anybody would miss. */
    private static final double THINNEST_M = .035;
    /** Width of the soft border, metres. */
    private static final double SOFT_M = .05;

    private final Canvas canvas;
    private final Sun sun;
    /** How dark each pixel gets, 0..255; zero between pictures. */
    private final byte[] dark;

    private final Region touched = new Region();

    Shadows(Canvas canvas, Sun sun) {
        this.canvas = canvas;
        this.sun = sun;
        this.dark = new byte[canvas.width * canvas.height];
    }

    void cast(List<RoundCone> cones, Lens lens) {
        for (RoundCone cone : cones) {
            if (Math.max(cone.radiusA(), cone.radiusB()) >= THINNEST_M) {
                cast(cone, lens);
            }
        }
    }

    /** Darkens the ground by all shadows cast since the last call. */
    void apply(Region painted) {
        if (touched.empty()) {
            return;
        }
        for (int y = touched.top; y < touched.bottom; y++) {
            int end = y * canvas.width + touched.right;
            for (int i = y * canvas.width + touched.left; i < end; i++) {
                if (dark[i] != 0) {
                    double weight = (dark[i] & 255) * (canvas.shadowable[i] & 255) / (255.0 * 255.0);
                    canvas.rgb[i] = Pixels.scale(canvas.rgb[i], (int) (256 * (1 - sun.shadow() * weight)));
                    dark[i] = 0;
                }
            }
        }
        painted.include(touched);
        touched.left = Integer.MAX_VALUE;
        touched.top = Integer.MAX_VALUE;
        touched.right = Integer.MIN_VALUE;
        touched.bottom = Integer.MIN_VALUE;
    }

    private void cast(RoundCone cone, Lens lens) {
        Vec3 a = onGround(cone.a());
        Vec3 b = onGround(cone.b());
        double radius = Math.max(cone.radiusA(), cone.radiusB());
        double reach = radius / sun.towards().y() + SOFT_M;
        Region box = new Region();
        for (Vec3 end : List.of(a, b)) {
            for (int corner = 0; corner < 4; corner++) {
                Vec3 p = lens.project(
                        end.plus(new Vec3(corner % 2 == 0 ? reach : -reach, 0, corner < 2 ? reach : -reach)));
                if (p.z() < ScreenCone.NEAREST_M) {
                    return;
                }
                int column = (int) Math.floor(p.x());
                int row = (int) Math.floor(p.y());
                box.include(column, row, column + 1, row + 1);
            }
        }
        box.left = Math.max(0, box.left);
        box.top = Math.max(0, box.top);
        box.right = Math.min(canvas.width, box.right);
        box.bottom = Math.min(canvas.height, box.bottom);
        if (!box.empty()) {
            touched.include(box);
            fill(a, b, radius, box, lens);
        }
    }

    private Vec3 onGround(Vec3 p) {
        return p.along(sun.towards(), -p.y() / sun.towards().y());
    }

    /**
     * On the ground, lengths along the sun's direction count less, so that the stretched capsule becomes a plain one.
     */
    private void fill(Vec3 a, Vec3 b, double radius, Region box, Lens lens) {
        Vec3 flat = sun.towards().withY(0);
        double length = flat.length();
        double ux = length < 1e-9 ? 1 : flat.x() / length;
        double uz = length < 1e-9 ? 0 : flat.z() / length;
        double squeeze = sun.towards().y();
        double au = (a.x() * ux + a.z() * uz) * squeeze;
        double av = a.x() * uz - a.z() * ux;
        double bu = (b.x() * ux + b.z() * uz) * squeeze - au;
        double bv = b.x() * uz - b.z() * ux - av;
        double inverse = 1 / Math.max(1e-12, bu * bu + bv * bv);
        Vec3 eye = lens.position();
        Vec3 step = lens.right().times(1 / lens.focalPx());
        for (int y = box.top; y < box.bottom; y++) {
            Vec3 ray = lens.ray(box.left + .5, y + .5);
            double rx = ray.x();
            double ry = ray.y();
            double rz = ray.z();
            for (int x = box.left; x < box.right; x++, rx += step.x(), ry += step.y(), rz += step.z()) {
                double t = -eye.y() / ry;
                double gx = eye.x() + t * rx;
                double gz = eye.z() + t * rz;
                double qu = (gx * ux + gz * uz) * squeeze - au;
                double qv = gx * uz - gz * ux - av;
                double along = Math.max(0, Math.min(1, (qu * bu + qv * bv) * inverse));
                double du = qu - along * bu;
                double dv = qv - along * bv;
                double inside = radius + SOFT_M / 2 - Math.sqrt(du * du + dv * dv);
                if (inside > 0 && t > 0) {
                    int i = y * canvas.width + x;
                    int darkness = (int) Math.min(255, 255 * inside / SOFT_M);
                    if (darkness > (dark[i] & 255)) {
                        dark[i] = (byte) darkness;
                    }
                }
            }
        }
    }
}
