package io.posestream.chaos;

import java.util.List;

/**
 * A calamity that struck.
 *
 * @param atNs when its victim was gone, nanoseconds since 1970
 * @param streams cameras that the victim served
 */
record Blow(Calamity calamity, long atNs, List<String> streams) {
    Blow {
        streams = List.copyOf(streams);
    }
}
