package io.posestream.pipeline;

import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.List;

/** How one frame ended in the pipeline: told to the world as poses, or refused. */
public sealed interface FrameResult {
    FrameId id();

    /**
     * The frame's people, or why there are none.
     *
     * @param events what this frame changed in the lives of tracks and stream, to be published with it
     */
    record Posed(PoseFrame poses, List<StreamEvent> events) implements FrameResult {
        public Posed {
            events = List.copyOf(events);
        }

        @Override
        public FrameId id() {
            return poses.id();
        }
    }

    /**
     * The bytes are not a picture; the frame becomes a dead letter.
     *
     * @param stage where it was refused: a {@link io.posestream.observe.Stage} in lower case
     * @param reason a sentence
     */
    record Refused(FrameId id, String stage, String reason) implements FrameResult {}
}
