package io.posestream.propagation;

/**
 * Where a label was carried to in one frame.
 *
 * @param x source pixels
 * @param y source pixels
 * @param trust that something was found there, 0..1; 0 when the place is only where the motion would lead
 */
record Place(double x, double y, double trust) {

    double distance(double otherX, double otherY) {
        return Math.hypot(x - otherX, y - otherY);
    }
}
