package io.posestream.frame;

/** Life of a track. */
public enum TrackState {
    /** Seen, not yet long enough to be believed. */
    TENTATIVE,
    CONFIRMED,
    /** Not seen in this frame; position predicted. */
    COASTING,
    /** Not seen for longer than a track's life; reported once. */
    LOST
}
