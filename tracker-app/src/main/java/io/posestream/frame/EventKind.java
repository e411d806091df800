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
    /** Overload: less is done for each frame from here on, or a part of it is given back; the detail names the step. */
    STREAM_DEGRADED,
    /** Everything is done for every frame again. */
    STREAM_RESTORED,
    /** The same picture, pixel for pixel, for some seconds. */
    PICTURE_FROZEN,
    /** Nothing but black for some time. */
    PICTURE_BLACK,
    /** The picture changes again, or is no longer black. */
    PICTURE_RECOVERED,
    /** The capture time went back, or ahead of the time that passed. */
    CLOCK_JUMPED,
    /** Frames came in another order than that of their numbers. */
    FRAMES_OUT_OF_ORDER,
    /** Frames came again. */
    FRAMES_DUPLICATED,
    /** Pictures have another size from here on. */
    PICTURE_SIZE_CHANGED,
    CODEC_CHANGED,
    /** Pictures come at another rate, for some seconds now. */
    FRAME_RATE_CHANGED,
    /** Other models look at the stream from this frame on; people keep their ids. */
    MODEL_SWITCHED,
    /** A kind that a newer program wrote; the event's detail still tells it in words. */
    OTHER
}
