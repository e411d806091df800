package io.posestream.delivery;

import io.posestream.frame.EventKind;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.pipeline.FramePipelines;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The life of one stream, frame by frame: refuses duplicates and frames that go backwards (dead letters of stage
 * {@code order}), changes the pipeline at a new epoch, and tells when the stream starts, stalls, resumes and ends.
 * {@code STREAM_STARTED} is told at each start of the tracker, not only of the source. One thread.
 */
final class StreamOutcomes {
    private final String streamId;
    private final Outcomes outcomes;
    private final GuardedPipeline pipeline;
    private final FrameOrder order = new FrameOrder();
    private @Nullable SourceFrame last;
    private boolean stalled;

    StreamOutcomes(String streamId, FramePipelines pipelines, Outcomes outcomes, int maxFaults) {
        this.streamId = streamId;
        this.outcomes = outcomes;
        this.pipeline = new GuardedPipeline(streamId, pipelines, outcomes, maxFaults);
    }

    void accept(FrameTicket ticket) {
        SourceFrame frame = ticket.frame();
        FrameOrder.Verdict verdict = order.check(frame.id());
        if (verdict == FrameOrder.Verdict.DUPLICATE_OR_OUT_OF_ORDER) {
            outcomes.deadLetter(ticket.source(), "order", order.describe(frame.id()), null);
            return;
        }
        if (verdict == FrameOrder.Verdict.NEW_EPOCH) {
            end("the source started anew with epoch " + frame.id().epoch());
            tell(
                    frame,
                    EventKind.STREAM_STARTED,
                    "first frame here: " + frame.id().frameSeq());
        } else if (stalled) {
            tell(frame, EventKind.STREAM_RESUMED, "frame " + frame.id().frameSeq());
        }
        stalled = false;
        last = frame;
        pipeline.process(ticket);
    }

    /**
     * Told once per silence, after what waited for the next frames; the picture time of the event is what the stream's
     * clock would show.
     */
    void stall(long silentMs) {
        if (last != null && !stalled) {
            stalled = true;
            pipeline.settle();
            tellAt(
                    last,
                    last.captureTimeNs() + TimeUnit.MILLISECONDS.toNanos(silentMs),
                    EventKind.STREAM_STALLED,
                    "no frame for " + silentMs + " ms");
        }
    }

    /** Answers everything still inside, for instance because the stream moves elsewhere. */
    void drain() {
        pipeline.drain();
    }

    /** The stream is over: drains, and tells so. Nothing happens when it never began. */
    void end(String why) {
        drain();
        if (last != null) {
            tell(last, EventKind.STREAM_ENDED, why);
            last = null;
        }
    }

    /** Gives the pipeline back without answering what is inside. */
    void close() {
        pipeline.close();
    }

    private void tell(SourceFrame frame, EventKind kind, String detail) {
        tellAt(frame, frame.captureTimeNs(), kind, detail);
    }

    private void tellAt(SourceFrame frame, long timeNs, EventKind kind, String detail) {
        outcomes.event(new StreamEvent(streamId, frame.id().epoch(), timeNs, kind, 0, detail));
    }
}
