package io.posestream.temporal;

import java.util.List;

/**
 * A place in a window, as the head's inputs are named after it.
 *
 * @param frames from the key, negative is earlier
 * @param label what an input for this place ends in
 */
record WindowPlace(int frames, String label) {
    /** Oldest first. */
    static final List<WindowPlace> ALL = List.of(
            new WindowPlace(-2, "past2"),
            new WindowPlace(-1, "past1"),
            new WindowPlace(0, "key"),
            new WindowPlace(1, "future1"),
            new WindowPlace(2, "future2"));

    /** The input that takes this place's map. */
    String input(String map) {
        return map + "_" + label;
    }
}
