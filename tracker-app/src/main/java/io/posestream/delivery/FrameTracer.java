package io.posestream.delivery;

import io.posestream.frame.FrameId;
import org.jspecify.annotations.Nullable;

/** Follows frames through the tracker, for whoever looks at traces. Thread-safe, quick, throws nothing. */
@FunctionalInterface
public interface FrameTracer {
    /** Follows nothing: the trace header of a frame's record goes on to its poses unread. */
    FrameTracer PASSING_ON = (id, traceparent, readTimeNs) -> FrameTrace.passingOn(traceparent);

    /**
     * A frame was read.
     *
     * @param traceparent trace context of its record (https://www.w3.org/TR/trace-context/); null when it has none
     * @param readTimeNs nanoseconds since 1970
     */
    FrameTrace begin(FrameId id, @Nullable String traceparent, long readTimeNs);
}
