package io.posestream.simulator.render;

import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.Sun;
import java.util.Comparator;
import java.util.List;

/**
 * Draws people: Lambert light, soft outlines, depth tested. Draw the farthest person first, since soft outlines mix
 * with what is already there.
 */
final class Painter {

    /** Parts of one cloth that lie this close to each other, in metres, melt into one surface. */
    private static final double MELT_M = .03;

    private final Canvas canvas;
    private final Sun sun;
    private final ConeSurface surface = new ConeSurface();
    /** For each pixel the person that covered it last, hidden or not; lets silhouettes be counted once a pixel. */
    private final int[] stamps;
    /** Colour in white light of what is seen; valid where a person is. */
    private final int[] cloth;

    private int stamp;
    private int silhouette;

    private double sunX;
    private double sunY;
    private double sunZ;
    private double skyX;
    private double skyY;
    private double skyZ;

    Painter(Canvas canvas, Sun sun) {
        this.canvas = canvas;
        this.sun = sun;
        this.stamps = new int[canvas.width * canvas.height];
        this.cloth = new int[canvas.width * canvas.height];
    }

    void look(Lens lens) {
        Vec3 towards = sun.towards();
        sunX = towards.dot(lens.right());
        sunY = -towards.dot(lens.up());
        sunZ = towards.dot(lens.forward());
        skyX = lens.right().y();
        skyY = -lens.up().y();
        skyZ = lens.forward().y();
    }

    /**
     * @param owner number of the person in the cast, from 1
     * @return how many pixels of the picture the person covers, hidden ones too
     */
    int paint(List<ScreenCone> cones, int owner, Region painted) {
        stamp++;
        silhouette = 0;
        cones.stream()
                .sorted(Comparator.comparingDouble((ScreenCone c) -> -c.front))
                .forEachOrdered(cone -> paint(cone, (byte) owner, painted));
        return silhouette;
    }

    private void paint(ScreenCone cone, byte owner, Region painted) {
        int left = (int) Math.max(0, Math.floor(cone.left() - .5));
        int top = (int) Math.max(0, Math.floor(cone.top() - .5));
        int right = (int) Math.min(canvas.width, Math.ceil(cone.right() + .5));
        int bottom = (int) Math.min(canvas.height, Math.ceil(cone.bottom() + .5));
        if (left >= right || top >= bottom) {
            return;
        }
        painted.include(left, top, right, bottom);
        surface.load(cone);
        int rgb = Air.seenThrough(cone.rgb, cone.depthA);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (surface.see(x + .5, y + .5)) {
                    blend(y * canvas.width + x, cone, rgb, owner);
                }
            }
        }
    }

    private void blend(int i, ScreenCone cone, int rgb, byte owner) {
        boolean solid = surface.coverage >= .5;
        if (solid && stamps[i] != stamp) {
            stamps[i] = stamp;
            silhouette++;
        }
        float depth = (float) (cone.depthA + surface.z / cone.perMetre);
        boolean same = canvas.owner[i] == owner && cloth[i] == cone.rgb;
        double inFront = .5 + (canvas.depth[i] - depth) * (same ? 1 / MELT_M : cone.perMetre);
        if (inFront <= 0) {
            return;
        }
        double alpha = surface.coverage * Math.min(1, inFront);
        int shaded = Pixels.scale(rgb, (int) (256 * light()));
        canvas.rgb[i] = alpha >= .998 ? shaded : Pixels.mix(canvas.rgb[i], shaded, (int) (256 * alpha));
        if (alpha >= .5) {
            canvas.depth[i] = Math.min(canvas.depth[i], depth);
            canvas.owner[i] = owner;
            cloth[i] = cone.rgb;
        }
    }

    private double light() {
        double facingSun = surface.nx * sunX + surface.ny * sunY + surface.nz * sunZ;
        double facingSky = surface.nx * skyX + surface.ny * skyY + surface.nz * skyZ;
        double wrapped = Math.max(0, facingSun * .85 + .15);
        return sun.ambient() * (.72 + .28 * facingSky) + sun.direct() * wrapped;
    }
}
