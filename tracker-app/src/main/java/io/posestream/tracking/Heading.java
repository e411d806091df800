package io.posestream.tracking;

import io.posestream.pose.Box;

/**
 * Which way someone went, by sightings alone and no filter (observation-centric momentum, Cao et al. 2023): a hidden
 * person's guessed velocity drifts, where they came from does not. Source pixels.
 *
 * @param fromX centre of the box a moment before the last sighting
 * @param x direction from there to the last sighting, a unit vector; both 0 = not known, or standing still
 * @param enough a way shorter than this tells no direction
 */
public record Heading(double fromX, double fromY, double x, double y, double enough) {

    /** Nothing is known. */
    public static final Heading NONE = new Heading(0, 0, 0, 0, 0);

    /** @return 1 = goes on straight, 0 = at a right angle or not known, -1 = turned back */
    public double agreement(Box seen) {
        double dx = seen.centerX() - fromX;
        double dy = seen.centerY() - fromY;
        double way = Math.hypot(dx, dy);
        if ((x == 0 && y == 0) || way < enough) {
            return 0;
        }
        double cosine = (x * dx + y * dy) / way;
        return 1 - 2 * Math.acos(Math.max(-1, Math.min(1, cosine))) / Math.PI;
    }
}
