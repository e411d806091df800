package io.posestream.simulator.render;

import io.posestream.simulator.body.Shades;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.Paint;
import io.posestream.simulator.scene.Setting;
import io.posestream.simulator.scene.Solid;
import java.util.stream.IntStream;

/** Draws a place without people: one ray for each quarter of a pixel, Lambert light, hard shadows of solids. */
final class RayTracer {
    private static final int SAMPLES = 2;
    private static final float FAR_M = 1e6f;

    private final Setting setting;
    private final Lens lens;

    private RayTracer(Setting setting, Lens lens) {
        this.setting = setting;
        this.lens = lens;
    }

    static Canvas trace(Setting setting, Lens lens) {
        Canvas canvas = new Canvas(lens.width(), lens.height());
        RayTracer tracer = new RayTracer(setting, lens);
        IntStream.range(0, canvas.height).parallel().forEach(y -> tracer.traceRow(canvas, y));
        return canvas;
    }

    private void traceRow(Canvas canvas, int y) {
        Sample sample = new Sample();
        for (int x = 0; x < canvas.width; x++) {
            int r = 0;
            int g = 0;
            int b = 0;
            float nearest = FAR_M;
            int ground = 0;
            for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                int column = s % SAMPLES;
                int row = s / SAMPLES;
                double dx = (column + .5) / SAMPLES;
                double dy = (row + .5) / SAMPLES;
                look(lens.ray(x + dx, y + dy), sample);
                r += (sample.rgb >> 16) & 255;
                g += (sample.rgb >> 8) & 255;
                b += sample.rgb & 255;
                nearest = Math.min(nearest, sample.depth);
                ground += sample.litGround ? 1 : 0;
            }
            int n = SAMPLES * SAMPLES;
            int i = y * canvas.width + x;
            canvas.rgb[i] = Pixels.pack((r + n / 2) / n, (g + n / 2) / n, (b + n / 2) / n);
            canvas.depth[i] = nearest;
            canvas.shadowable[i] = (byte) (255 * ground / n);
        }
    }

    private static final class Sample {
        private int rgb;
        private float depth;
        private boolean litGround;
    }

    private void look(Vec3 direction, Sample out) {
        Vec3 eye = lens.position();
        double nearest = Solid.MISS;
        Solid seen = null;
        for (Solid solid : setting.solids()) {
            double t = solid.hit(eye, direction);
            if (t < nearest) {
                nearest = t;
                seen = solid;
            }
        }
        double ground = direction.y() < -1e-9 ? -eye.y() / direction.y() : Solid.MISS;
        boolean onGround = ground < nearest;
        double distance = Math.min(ground, nearest);
        out.litGround = false;
        if (distance == Solid.MISS) {
            out.rgb = setting.sky().at(direction.unit());
            out.depth = FAR_M;
            return;
        }
        Vec3 point = eye.along(direction, distance);
        Vec3 normal = onGround || seen == null ? Vec3.UP : seen.normal(point);
        Paint paint = onGround || seen == null ? setting.ground() : seen.paint();
        boolean shaded = inShadow(point, normal);
        double light = setting.sun().on(normal);
        if (shaded) {
            light = onGround
                    ? light * (1 - setting.sun().shadow())
                    : Math.min(light, setting.sun().ambient());
        }
        out.rgb = Air.seenThrough(Shades.scale(paint.at(point, normal), light), distance);
        out.depth = (float) distance;
        out.litGround = onGround && !shaded;
    }

    private boolean inShadow(Vec3 point, Vec3 normal) {
        Vec3 from = point.along(normal, .004);
        Vec3 towards = setting.sun().towards();
        for (Solid solid : setting.solids()) {
            double distance = solid.hit(from, towards);
            if (distance != Solid.MISS
                    && from.y() + distance * towards.y() < setting.sun().heightM()) {
                return true;
            }
        }
        return false;
    }
}
