package io.posestream.ingest;

/** Where a camera's ingest stands. */
public enum IngestState {
    /** The source was asked for its first picture. */
    OPENING,
    RUNNING,
    /** The source broke; it is opened again after a pause. */
    RECONNECTING,
    /** The source came to its end, or was told to stop. */
    ENDED,
    /** Given up; the detail says why. */
    FAILED
}
