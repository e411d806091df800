package io.posestream.analytics;

import io.posestream.frame.PoseFrame;

/** What the parts of the analytics learn about a stream, in order. */
public sealed interface StreamStep {
    String streamId();

    long epoch();

    /** The latest picture time of the stream so far, nanoseconds since 1970. */
    long clockNs();

    /**
     * A pose frame that was not told before.
     *
     * @param missing numbers that are now known to be missing; negative when a missing one came after all
     */
    record Admitted(PoseFrame frame, long clockNs, int missing) implements StreamStep {
        @Override
        public String streamId() {
            return frame.id().streamId();
        }

        @Override
        public long epoch() {
            return frame.id().epoch();
        }

        /** Whether this is the same frame a second time, refined. */
        public boolean refined() {
            return frame.revision() > 0;
        }
    }

    /** No frame of this epoch is awaited any more: tell what is owed, and forget. */
    record StreamOver(String streamId, long epoch, long clockNs) implements StreamStep {}
}
