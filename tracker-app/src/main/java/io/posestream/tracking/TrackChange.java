package io.posestream.tracking;

/** A turn in a track's life. {@code STARTED} is told when a track is confirmed. */
public record TrackChange(long trackId, Kind kind, String reason) {
    /** What happened. */
    public enum Kind {
        STARTED,
        LOST,
        ENDED
    }
}
