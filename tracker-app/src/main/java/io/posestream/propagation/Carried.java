package io.posestream.propagation;

/**
 * Where one joint was carried to in one frame, from both sides or one.
 *
 * @param x source pixels
 * @param y source pixels
 * @param trust that something was found there, 0..1
 * @param cycle how far what was carried over the whole section came to lie from the label there, crop pixels, the mean
 *     of both directions; NaN when only one end is labelled
 * @param apart how far the two directions disagree in this frame, crop pixels; NaN when there is one
 */
record Carried(double x, double y, double trust, double cycle, double apart) {}
