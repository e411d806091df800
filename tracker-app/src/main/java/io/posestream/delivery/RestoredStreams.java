package io.posestream.delivery;

import io.posestream.wire.StreamState;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the state topic says of the streams of one partition.
 *
 * @param states by stream; streams that ended are not here
 * @param foundAt offset in the state topic of each of them
 * @param unreadable streams whose newest state cannot be read, with the reason: they begin anew
 */
record RestoredStreams(Map<String, StreamState> states, Map<String, Long> foundAt, Map<String, String> unreadable) {
    static final RestoredStreams NONE = new RestoredStreams(Map.of(), Map.of(), Map.of());

    RestoredStreams {
        states = Map.copyOf(states);
        foundAt = Map.copyOf(foundAt);
        unreadable = Map.copyOf(unreadable);
    }

    /** Streams that were not over when the last owner let go. */
    Set<String> going() {
        Set<String> going = new HashSet<>(states.keySet());
        going.addAll(unreadable.keySet());
        return going;
    }
}
