package io.posestream.clips;

import io.posestream.pose.Box;

/** Whether people get into each other's crops. */
final class Crowding {
    /** Share of a person's box that lies under somebody else's. */
    private static final float CROWDED = .35f;

    private Crowding() {}

    static boolean around(Moment moment, Sighting person) {
        Box box = person.box();
        return moment.people().stream()
                .filter(other -> other.person() != person.person())
                .anyMatch(other -> box.intersection(other.box()) >= CROWDED * box.area());
    }
}
