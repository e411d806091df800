package io.posestream.pipeline;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;

/**
 * A frame that was let in and is owed exactly one result.
 *
 * @param captureTimeNs when the light was caught; picture time
 * @param ingestTimeNs when the tracker read it
 * @param width as the producer says; 0 = unknown
 * @param height as the producer says; 0 = unknown
 */
public record Accepted(FrameId id, long captureTimeNs, long ingestTimeNs, int width, int height) {

    static Accepted of(SourceFrame frame, long ingestTimeNs) {
        return new Accepted(frame.id(), frame.captureTimeNs(), ingestTimeNs, frame.width(), frame.height());
    }
}
