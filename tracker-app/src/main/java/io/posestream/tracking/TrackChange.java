package io.posestream.tracking;

/**
 * A turn in a track's life. A track starts once, and its life closes: either ended, or lost. Who was lost may be
 * recognised and so return, and be lost again.
 *
 * @param reason in words, for people
 */
public record TrackChange(long trackId, Kind kind, String reason) {
    /** What happened. */
    public enum Kind {
        /** The track was confirmed and has its id from now on. */
        STARTED,
        /** Not seen for longer than a track lives; who comes back unrecognised gets a new id. */
        LOST,
        /** Closed for a known reason, such as being the same person as an older track. */
        ENDED,
        /** A lost track's person is back under the old id. */
        REIDENTIFIED
    }
}
