package io.posestream.pipeline;

import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one frame ended in the pipeline: told to the world as poses, or refused. With a look-ahead, poses are told twice:
 * at once ({@link Posed}, provisional), and better once later frames are known ({@link Refined}).
 */
public sealed interface FrameResult {
    FrameId id();

    /**
     * The frame's people, or why there are none.
     *
     * @param events what this frame changed in the lives of tracks and stream, to be published with it
     * @param provisional a {@link Refined} of this frame will follow
     */
    record Posed(PoseFrame poses, List<StreamEvent> events, boolean provisional) implements FrameResult {
        public Posed {
            events = List.copyOf(events);
        }

        /** The last word on this frame. */
        public Posed(PoseFrame poses, List<StreamEvent> events) {
            this(poses, events, false);
        }

        /** The same with something more to tell, first. */
        public Posed with(List<StreamEvent> news) {
            return news.isEmpty()
                    ? this
                    : new Posed(
                            poses, Stream.concat(news.stream(), events.stream()).toList(), provisional);
        }

        @Override
        public FrameId id() {
            return poses.id();
        }
    }

    /**
     * The second and last word on a frame whose poses were provisional.
     *
     * @param poses of revision 1; same frame, same people
     */
    record Refined(PoseFrame poses) implements FrameResult {
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
