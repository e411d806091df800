package io.posestream.simulator.render;

/**
 * What one pixel sees of a {@link ScreenCone}: how much of the pixel is covered, how far away the surface is and how it
 * faces. Mutable, so that millions of pixels cost no memory: load a cone, then ask pixel by pixel.
 *
 * <p>Outline: signed distance to the hull of two circles. Surface: closed-form meeting of a ray with a round cone; both
 * derived as in Inigo Quilez, "distance functions" and "ray-surface intersectors" (iquilezles.org).
 */
final class ConeSurface {
    /** Share of the pixel that is covered, 0..1. */
    double coverage;
    /** Depth of the surface behind the cone's end a, pixels. */
    double z;
    /** Unit normal: x right, y down, z away. */
    double nx;

    double ny;
    double nz;

    private double ax;
    private double ay;
    /** The thicker end comes first; this is how far it lies behind the cone's end a. */
    private double zShift;

    private double ra;
    private double rb;
    private double dx;
    private double dy;
    private double dz;
    private boolean outlineIsCircle;
    private double axisX;
    private double axisY;
    private double axisLength;
    private double slant;
    private double slantCos;
    private boolean surfaceIsBall;
    private double lengthSquared;
    private double widening;
    private double bodySquared;
    private double k2;

    void load(ScreenCone cone) {
        boolean swap = cone.radiusB > cone.radiusA;
        ax = swap ? cone.bx : cone.ax;
        ay = swap ? cone.by : cone.ay;
        ra = swap ? cone.radiusB : cone.radiusA;
        rb = swap ? cone.radiusA : cone.radiusB;
        double sign = swap ? -1 : 1;
        dx = sign * (cone.bx - cone.ax);
        dy = sign * (cone.by - cone.ay);
        dz = sign * cone.bz;
        zShift = swap ? cone.bz : 0;
        widening = ra - rb;
        axisLength = Math.sqrt(dx * dx + dy * dy);
        outlineIsCircle = axisLength <= widening + 1e-9;
        if (!outlineIsCircle) {
            axisX = dx / axisLength;
            axisY = dy / axisLength;
            slant = widening / axisLength;
            slantCos = Math.sqrt(1 - slant * slant);
        }
        lengthSquared = dx * dx + dy * dy + dz * dz;
        bodySquared = lengthSquared - widening * widening;
        k2 = bodySquared - dz * dz;
        surfaceIsBall = bodySquared <= 1e-9;
    }

    /** Looks at the pixel's middle. False when the cone does not touch the pixel; then nothing else is set. */
    boolean see(double px, double py) {
        double qx = px - ax;
        double qy = py - ay;
        coverage = .5 - outline(qx, qy);
        if (coverage <= 0) {
            return false;
        }
        coverage = Math.min(1, coverage);
        if (surfaceIsBall) {
            seeEnd(qx, qy);
        } else if (k2 > 1e-9) {
            if (!seeBody(qx, qy)) {
                seeEnd(qx, qy);
            }
        } else {
            seeEnd(qx, qy);
            seeBodyEndOn(qx, qy);
        }
        z += zShift;
        return true;
    }

    /** Signed distance to the outline in pixels, negative inside. */
    private double outline(double qx, double qy) {
        if (outlineIsCircle) {
            return Math.sqrt(qx * qx + qy * qy) - ra;
        }
        double along = qx * axisX + qy * axisY;
        double aside = Math.abs(qx * axisY - qy * axisX);
        double k = along * slantCos - aside * slant;
        if (k < 0) {
            return Math.sqrt(qx * qx + qy * qy) - ra;
        }
        if (k > slantCos * axisLength) {
            double beyond = along - axisLength;
            return Math.sqrt(aside * aside + beyond * beyond) - rb;
        }
        return aside * slantCos + along * slant - ra;
    }

    private boolean seeBody(double qx, double qy) {
        double m1 = dx * qx + dy * qy;
        double k1 = dz * (widening * ra - m1);
        double h = k1 * k1 - k0(qx, qy, m1) * k2;
        return meetsBody(qx, qy, m1, (-Math.sqrt(Math.max(0, h)) - k1) / k2);
    }

    /** Seen along its axis, the slanted side may hide the thick end; then the sign of the quadratic form turns. */
    private void seeBodyEndOn(double qx, double qy) {
        double m1 = dx * qx + dy * qy;
        double k1 = dz * (widening * ra - m1);
        double k0 = k0(qx, qy, m1);
        double root = Math.sqrt(Math.max(0, k1 * k1 - k0 * k2));
        // both roots in a form that stays exact when the quadratic part vanishes
        double q = -(k1 + (k1 < 0 ? -root : root));
        double one = k0 / q;
        double other = q / k2;
        if (one < z) {
            meetsBody(qx, qy, m1, one);
        }
        if (other < z) {
            meetsBody(qx, qy, m1, other);
        }
    }

    private double k0(double qx, double qy, double m1) {
        return bodySquared * (qx * qx + qy * qy) - m1 * m1 + 2 * m1 * widening * ra - lengthSquared * ra * ra;
    }

    /** Takes the point at depth {@code t} when it lies on the slanted side between the ends. */
    private boolean meetsBody(double qx, double qy, double m1, double t) {
        double y = m1 - ra * widening + t * dz;
        if (!(y > 0 && y < bodySquared)) {
            return false;
        }
        z = t;
        face(bodySquared * qx - dx * y, bodySquared * qy - dy * y, bodySquared * t - dz * y);
        return true;
    }

    /** The ball at one of the ends, whichever is in front. */
    private void seeEnd(double qx, double qy) {
        double insideA = ra * ra - qx * qx - qy * qy;
        double ex = qx - dx;
        double ey = qy - dy;
        double insideB = rb * rb - ex * ex - ey * ey;
        double zA = -Math.sqrt(Math.max(0, insideA));
        double zB = dz - Math.sqrt(Math.max(0, insideB));
        boolean atA = surfaceIsBall || (insideB <= 0 ? insideA > insideB : insideA > 0 && zA <= zB);
        z = atA ? zA : zB;
        if (atA) {
            face(qx, qy, zA);
        } else {
            face(ex, ey, zB - dz);
        }
    }

    private void face(double x, double y, double towards) {
        double length = Math.sqrt(x * x + y * y + towards * towards);
        double scale = length > 1e-12 ? 1 / length : 0;
        nx = x * scale;
        ny = y * scale;
        nz = towards * scale;
    }
}
