package io.posestream.ingest;

import io.posestream.frame.FrameId;

/** Told how ingest goes on. Called on the ingest thread and on Kafka's; must be thread-safe and quick. */
public interface IngestObserver {
    /** Looks away. */
    IngestObserver NONE = new IngestObserver() {};

    /** The broker has confirmed a frame. */
    default void framePublished(FrameId id, int bytes) {}

    /** The broker does not take this frame; the stream goes on without it. */
    default void frameRefused(FrameId id, String reason) {}

    /** @param detail in words, for people */
    default void stateChanged(String streamId, IngestState state, String detail) {}
}
