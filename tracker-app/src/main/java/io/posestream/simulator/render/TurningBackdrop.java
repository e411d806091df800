package io.posestream.simulator.render;

import io.posestream.simulator.geometry.Vec3;
import java.util.Arrays;

/**
 * For a camera that turns on its place: a wider picture of the place is resampled. Exact, because what a camera sees
 * when it only turns is one projective map away.
 */
final class TurningBackdrop implements Backdrop {
    private final Canvas wide;
    private final Lens wideLens;

    TurningBackdrop(Canvas wide, Lens wideLens) {
        this.wide = wide;
        this.wideLens = wideLens;
    }

    @Override
    public void restore(Canvas canvas, Lens lens, Region dirty) {
        Arrays.fill(canvas.owner, (byte) 0);
        Vec3 across = inWide(lens.right().times(1 / lens.focalPx()));
        for (int y = 0; y < canvas.height; y++) {
            Vec3 ray = inWide(lens.ray(.5, y + .5));
            double u = ray.x();
            double v = ray.y();
            double w = ray.z();
            for (int x = 0; x < canvas.width; x++) {
                double wx = wide.width / 2.0 + wideLens.focalPx() * u / w - .5;
                double wy = wide.height / 2.0 - wideLens.focalPx() * v / w - .5;
                sample(canvas, y * canvas.width + x, wx, wy, 1 / w);
                u += across.x();
                v += across.y();
                w += across.z();
            }
        }
    }

    private Vec3 inWide(Vec3 direction) {
        return new Vec3(
                direction.dot(wideLens.right()), direction.dot(wideLens.up()), direction.dot(wideLens.forward()));
    }

    private void sample(Canvas canvas, int target, double wx, double wy, double depthScale) {
        double cx = Math.max(0, Math.min(wide.width - 1.001, wx));
        double cy = Math.max(0, Math.min(wide.height - 1.001, wy));
        int x = (int) cx;
        int y = (int) cy;
        int i = y * wide.width + x;
        int u = (int) ((cx - x) * 256);
        int v = (int) ((cy - y) * 256);
        int top = Pixels.mix(wide.rgb[i], wide.rgb[i + 1], u);
        int bottom = Pixels.mix(wide.rgb[i + wide.width], wide.rgb[i + wide.width + 1], u);
        canvas.rgb[target] = Pixels.mix(top, bottom, v);
        int nearest = i + (u >> 7) + (v >> 7) * wide.width;
        canvas.depth[target] = (float) (wide.depth[nearest] * depthScale);
        canvas.shadowable[target] = wide.shadowable[nearest];
    }
}
