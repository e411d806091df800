package io.posestream.frame;

/** How an accepted frame ended. Exactly one per frame. */
public enum Outcome {
    TRACKED,
    /** Looked at; nobody there. */
    EMPTY,
    /** Older than the stream's latency budget when its turn came; not looked at. */
    DROPPED_LATE,
    /** Not decodable, because no key frame was met since the start or since a loss. */
    DECODE_GAP,
    /** In time, but not looked at: the stream's settings ask for fewer pictures a second, or overload does. */
    THINNED_OUT
}
