package io.posestream.replay;

import io.posestream.export.PoseWriter;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import io.posestream.pipeline.FrameResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stream of a replay: a pipeline for each epoch, and frames that come again or too late refused, as live. */
final class ReplayedStream implements AutoCloseable {
    private final String streamId;
    private final FramePipelines pipelines;
    private final PoseWriter writer;
    private @Nullable FramePipeline pipeline;
    private @Nullable FrameId last;
    private long refused;

    ReplayedStream(String streamId, FramePipelines pipelines, PoseWriter writer) {
        this.streamId = streamId;
        this.pipelines = pipelines;
        this.writer = writer;
    }

    void accept(SourceFrame frame) {
        FrameId before = last;
        FrameId id = frame.id();
        if (before != null) {
            if (id.epoch() < before.epoch() || (id.epoch() == before.epoch() && id.frameSeq() <= before.frameSeq())) {
                refused++;
                return;
            }
            if (id.epoch() > before.epoch()) {
                end();
            }
        }
        last = id;
        tell(opened().process(frame, frame.captureTimeNs()));
    }

    private FramePipeline opened() {
        FramePipeline open = pipeline;
        if (open == null) {
            open = pipelines.open(streamId);
            pipeline = open;
        }
        return open;
    }

    private void tell(List<FrameResult> results) {
        for (FrameResult result : results) {
            if (result instanceof FrameResult.Posed posed && !posed.provisional()) {
                writer.write(posed.poses());
            } else if (result instanceof FrameResult.Refined refined) {
                writer.write(refined.poses());
            } else if (result instanceof FrameResult.Refused) {
                refused++;
            }
        }
    }

    /** Writes what is still inside; a frame that follows begins anew. */
    void end() {
        FramePipeline ending = pipeline;
        if (ending != null) {
            tell(ending.drain());
            close();
        }
    }

    long refused() {
        return refused;
    }

    @Override
    public void close() {
        FramePipeline closing = pipeline;
        pipeline = null;
        if (closing != null) {
            closing.close();
        }
    }
}
