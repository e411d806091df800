package io.posestream.frame;

/** What a {@link StreamEvent} tells. */
public enum EventKind {
    STREAM_STARTED,
    /** No frame for longer than expected. */
    STREAM_STALLED,
    STREAM_RESUMED,
    STREAM_ENDED,
    TRACK_STARTED,
    TRACK_LOST,
    TRACK_ENDED,
    /** Someone lost has come back and was recognised by looks: the old id goes on. */
    TRACK_REIDENTIFIED,
    /** The source cannot be reached; ingest tries again with back-off. */
    SOURCE_RECONNECTING,
    /** Other models look at the stream from this frame on; people keep their ids. */
    MODEL_SWITCHED,
    /** A kind that a newer program wrote; the event's detail still tells it in words. */
    OTHER
}
