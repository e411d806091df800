package io.posestream.tracking;

import io.posestream.pose.Box;

/** What no body does, however similar it looks: grow to double size, jump far, or turn round without passing back. */
final class PlausibilityGate {

    /** A box may halve when legs are hidden; beyond this ratio of sizes it is someone nearer or farther. */
    private static final double MAX_SIZE_RATIO = 2.2;

    /** Centres further apart than this many body sizes are not compared at all; only saves time. */
    private static final double MAX_DISTANCE = 3;

    /** Below this many body sizes per second a direction is noise. */
    private static final double MOVING = 0.5;

    /** Someone who moves may still be found this many body sizes behind where last seen, by jitter of the box. */
    private static final double MAX_STEP_BACK = 0.4;

    private PlausibilityGate() {}

    static boolean admits(Expectation expected, Observation seen) {
        Box box = expected.box();
        double size = Math.sqrt(box.area());
        double ratio = Math.sqrt(seen.box().area()) / size;
        if (!(ratio < MAX_SIZE_RATIO && ratio > 1 / MAX_SIZE_RATIO)) {
            return false;
        }
        double apart =
                Math.hypot(seen.box().centerX() - box.centerX(), seen.box().centerY() - box.centerY());
        return apart < MAX_DISTANCE * size && !turnedRound(expected, seen.box(), size);
    }

    private static boolean turnedRound(Expectation expected, Box seen, double size) {
        double speed = Math.hypot(expected.velocityX(), expected.velocityY());
        if (speed < MOVING * size) {
            return false;
        }
        double dx = seen.centerX() - expected.lastSeen().centerX();
        double dy = seen.centerY() - expected.lastSeen().centerY();
        return (dx * expected.velocityX() + dy * expected.velocityY()) / speed < -MAX_STEP_BACK * size;
    }
}
