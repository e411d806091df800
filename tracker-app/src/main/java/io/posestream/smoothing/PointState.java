package io.posestream.smoothing;

import io.posestream.motion.MotionStep;
import io.posestream.pose.PlaneMotion;

/**
 * What is believed of one point: position, velocity and how sure. Both directions share one covariance, because their
 * noise is the same. Pixels and seconds. Mutable, so that a frame allocates nothing here.
 */
final class PointState {
    double x;
    double y;
    double vx;
    double vy;
    double xx;
    double xv;
    double vv;

    /** The same, as a value. */
    record Saved(double x, double y, double vx, double vy, double xx, double xv, double vv) {}

    Saved saved() {
        return new Saved(x, y, vx, vy, xx, xv, vv);
    }

    void restore(Saved saved) {
        x = saved.x();
        y = saved.y();
        vx = saved.vx();
        vy = saved.vy();
        xx = saved.xx();
        xv = saved.xv();
        vv = saved.vv();
    }

    void set(PointState other) {
        x = other.x;
        y = other.y;
        vx = other.vx;
        vy = other.vy;
        xx = other.xx;
        xv = other.xv;
        vv = other.vv;
    }

    void begin(double seenX, double seenY, double positionVariance, double velocityVariance) {
        x = seenX;
        y = seenY;
        vx = 0;
        vy = 0;
        xx = positionVariance;
        xv = 0;
        vv = velocityVariance;
    }

    /** @param noise density of the acceleration noise, square pixels per cubed second */
    void advance(MotionStep step, double noise) {
        x += step.reach() * vx;
        y += step.reach() * vy;
        vx *= step.keep();
        vy *= step.keep();
        xx += step.reach() * (2 * xv + step.reach() * vv);
        xv = step.keep() * (xv + step.reach() * vv);
        vv = step.keep() * step.keep() * vv;
        agitate(step, noise);
    }

    /** More acceleration noise in the step that was just made. */
    void agitate(MotionStep step, double noise) {
        xx += noise * step.noiseXx();
        xv += noise * step.noiseXv();
        vv += noise * step.noiseVv();
    }

    double speedSquared() {
        return vx * vx + vy * vy;
    }

    /** @param variance of the measurement in each direction, square pixels */
    void observe(double seenX, double seenY, double variance) {
        double gainX = xx / (xx + variance);
        double gainV = xv / (xx + variance);
        double dx = seenX - x;
        double dy = seenY - y;
        x += gainX * dx;
        y += gainX * dy;
        vx += gainV * dx;
        vy += gainV * dy;
        vv -= gainV * xv;
        xv -= gainX * xv;
        xx -= gainX * xx;
    }

    /** The same point in the picture of a camera that moved. */
    void carry(PlaneMotion motion) {
        double newX = motion.x(x, y);
        y = motion.y(x, y);
        x = newX;
        double newVx = motion.xx() * vx + motion.xy() * vy;
        vy = motion.yx() * vx + motion.yy() * vy;
        vx = newVx;
        double area = motion.scale() * motion.scale();
        xx *= area;
        xv *= area;
        vv *= area;
    }

    /**
     * Corrects what was believed at one moment by what is known of the next (Rauch, Tung and Striebel, 1965):
     *
     * <pre>
     *   C = P F' Pn^-1        m' = m + C (s - n)        P' = P + C (S - Pn) C'
     *
     *   m, P    believed at this moment        F       step from this moment to the next
     *   n, Pn   predicted for the next one     s, S    known of the next one now
     * </pre>
     *
     * @param moved how the camera moved in between; this moment keeps the coordinates of its own picture
     */
    void correct(MotionStep step, PlaneMotion moved, PointState predicted, PointState known) {
        double area = moved.scale() * moved.scale();
        double crossXx = area * (xx + step.reach() * xv);
        double crossXv = area * step.keep() * xv;
        double crossVx = area * (xv + step.reach() * vv);
        double crossVv = area * step.keep() * vv;
        double det = predicted.xx * predicted.vv - predicted.xv * predicted.xv;
        double gainXx = (crossXx * predicted.vv - crossXv * predicted.xv) / det;
        double gainXv = (crossXv * predicted.xx - crossXx * predicted.xv) / det;
        double gainVx = (crossVx * predicted.vv - crossVv * predicted.xv) / det;
        double gainVv = (crossVv * predicted.xx - crossVx * predicted.xv) / det;
        double dx = known.x - predicted.x;
        double dy = known.y - predicted.y;
        double dvx = known.vx - predicted.vx;
        double dvy = known.vy - predicted.vy;
        shiftBack(moved, gainXx * dx + gainXv * dvx, gainXx * dy + gainXv * dvy);
        turnBack(moved, gainVx * dx + gainVv * dvx, gainVx * dy + gainVv * dvy);
        double dxx = (known.xx - predicted.xx) / area;
        double dxv = (known.xv - predicted.xv) / area;
        double dvv = (known.vv - predicted.vv) / area;
        xx += gainXx * (gainXx * dxx + gainXv * dxv) + gainXv * (gainXx * dxv + gainXv * dvv);
        xv += gainVx * (gainXx * dxx + gainXv * dxv) + gainVv * (gainXx * dxv + gainXv * dvv);
        vv += gainVx * (gainVx * dxx + gainVv * dxv) + gainVv * (gainVx * dxv + gainVv * dvv);
    }

    /** Adds a difference that is in coordinates after the camera moved. */
    private void shiftBack(PlaneMotion moved, double dx, double dy) {
        double det = moved.xx() * moved.yy() - moved.xy() * moved.yx();
        x += (moved.yy() * dx - moved.xy() * dy) / det;
        y += (moved.xx() * dy - moved.yx() * dx) / det;
    }

    private void turnBack(PlaneMotion moved, double dvx, double dvy) {
        double det = moved.xx() * moved.yy() - moved.xy() * moved.yx();
        vx += (moved.yy() * dvx - moved.xy() * dvy) / det;
        vy += (moved.xx() * dvy - moved.yx() * dvx) / det;
    }
}
