package io.posestream.pipeline;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;

/**
 * A frame that was let in and is owed exactly one result.
 *
 * @param captureTimeNs when the light was caught, as the source says
 * @param timeNs the same on an even clock: where the source's clock jumped, this one went on
 * @param ingestTimeNs when the tracker read it
 * @param width as the producer says; 0 = unknown
 * @param height as the producer says; 0 = unknown
 */
public record Accepted(FrameId id, long captureTimeNs, long timeNs, long ingestTimeNs, int width, int height) {

    /** Of a source whose clock is even. */
    public Accepted(FrameId id, long captureTimeNs, long ingestTimeNs, int width, int height) {
        this(id, captureTimeNs, captureTimeNs, ingestTimeNs, width, height);
    }

    static Accepted of(SourceFrame frame, long timeNs, long ingestTimeNs) {
        return new Accepted(frame.id(), frame.captureTimeNs(), timeNs, ingestTimeNs, frame.width(), frame.height());
    }

    /** By how much the source's clock is behind the even one. */
    long offsetNs() {
        return timeNs - captureTimeNs;
    }
}
