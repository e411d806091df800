package io.posestream.head;

/** Which neighbours a head sees. */
public enum Sides {
    BOTH,
    PAST,
    FUTURE;

    /** @param frames from the key, negative is earlier */
    boolean see(int frames) {
        return frames == 0 || this == BOTH || (this == PAST) == (frames < 0);
    }
}
