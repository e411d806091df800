package io.posestream.head;

import io.posestream.temporal.PoseWindow;
import java.util.Locale;

/** A place of the window. */
enum Frame {
    PAST2,
    PAST1,
    KEY,
    FUTURE1,
    FUTURE2;

    /** @param distance frames from the key, negative is earlier */
    static Frame at(int distance) {
        return values()[PoseWindow.REACH + distance];
    }

    /** As inputs name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Frames from the key, negative is earlier. */
    int distance() {
        return index() - PoseWindow.REACH;
    }

    /** Place in the window, oldest first. */
    @SuppressWarnings("EnumOrdinal") // the order of declaration is the order of the tensors
    int index() {
        return ordinal();
    }
}
