package io.posestream.pipeline;

import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import java.util.List;

/**
 * Frames of one stream in, results out; knows no transport. One owner at a time, calls block until the frame's work is
 * done; pipelines of different streams run at once and share engines. Every frame ends as exactly one result, at the
 * latest in {@link #drain()}: streams with B-frames answer some frames late. Results come in the order of presentation.
 * A provisional result is followed by exactly one refined one, at the latest in {@link #settle()} or {@link #drain()};
 * refined results too come in the order of presentation. No frame throws; what throws is a fault of the machine
 * (engine, memory) and concerns the whole stream.
 */
public interface FramePipeline extends AutoCloseable {

    /**
     * @param frame the next frame in decode order; a gap in its number is a lost frame
     * @param ingestTimeNs when the tracker read it, nanoseconds since 1970
     * @return results known now, of this frame and of earlier ones
     */
    List<FrameResult> process(SourceFrame frame, long ingestTimeNs);

    /**
     * A frame that had its results before, from an earlier pipeline of the stream: is decoded and remembered, so that
     * later frames find what they need. Comes in the order of {@link #process}, and nothing is told of it.
     *
     * @return results of frames before it that were still owed
     */
    default List<FrameResult> replay(SourceFrame frame) {
        return List.of();
    }

    /**
     * The next frame is no key frame, and the one it depends on is out of reach: is decoded as well as can be, and
     * suspect until the next key frame. Before the first {@link #replay}.
     *
     * @param parameterSets of the key frame that is out of reach
     */
    default void beginInTheMiddle(Codec codec, byte[] parameterSets) {}

    /** What is known now; a pipeline without memory knows nothing. */
    default PipelineMemory memory() {
        return PipelineMemory.NONE;
    }

    /** The stream pauses: refines what waits for later frames only. Frames inside the decoder stay there. */
    List<FrameResult> settle();

    /** The stream ends here, or moves elsewhere: results of everything still inside. */
    List<FrameResult> drain();

    @Override
    void close();
}
