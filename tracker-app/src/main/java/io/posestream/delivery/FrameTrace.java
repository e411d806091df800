package io.posestream.delivery;

import io.posestream.frame.PoseFrame;
import org.jspecify.annotations.Nullable;

/** The way of one frame. Its calls come one after the other, from the poll thread and then from the lane. */
public interface FrameTrace {

    /** Trace context that the frame's poses carry on; null = none. */
    @Nullable String traceparent();

    /** The lane begins to work on the frame; until the scope is closed, stages on this thread are the frame's. */
    Scope enter();

    /** The frame has its first poses: the end of the way. */
    void told(PoseFrame poses);

    /** The frame became a dead letter: the end of the way. */
    void refused(String stage, String reason);

    /** Work on a frame. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Follows nothing and hands a header on. */
    static FrameTrace passingOn(@Nullable String header) {
        return new FrameTrace() {
            @Override
            public @Nullable String traceparent() {
                return header;
            }

            @Override
            public Scope enter() {
                return () -> {};
            }

            @Override
            public void told(PoseFrame poses) {}

            @Override
            public void refused(String stage, String reason) {}
        };
    }
}
