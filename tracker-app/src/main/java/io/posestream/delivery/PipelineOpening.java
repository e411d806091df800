package io.posestream.delivery;

import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import io.posestream.pipeline.PipelineMemory;
import io.posestream.pipeline.UnreadableMemoryException;
import io.posestream.wire.StreamState;
import org.jspecify.annotations.Nullable;

/**
 * Opens the pipelines of one stream: the first goes on from what an earlier owner knew, where that can be read; those
 * after it begin anew. One thread.
 */
final class PipelineOpening {
    /** What an earlier owner knew, as long as nobody went on from it. */
    private record Untouched(int tracks, int format, byte[] encode) implements PipelineMemory {}

    private final String streamId;
    private final FramePipelines pipelines;
    private final Outcomes outcomes;
    private PipelineMemory memory;

    PipelineOpening(String streamId, FramePipelines pipelines, Outcomes outcomes, @Nullable StreamState before) {
        this.streamId = streamId;
        this.pipelines = pipelines;
        this.outcomes = outcomes;
        memory = before == null
                ? PipelineMemory.NONE
                : new Untouched(
                        before.tracks(),
                        before.memory().format(),
                        before.memory().bytes());
    }

    boolean knowsNothing() {
        return memory.format() == 0;
    }

    PipelineMemory memory() {
        return memory;
    }

    FramePipeline open() {
        PipelineMemory known = memory;
        memory = PipelineMemory.NONE;
        if (known.format() == 0) {
            return pipelines.open(streamId);
        }
        try {
            return pipelines.reopen(streamId, known.format(), known.encode());
        } catch (UnreadableMemoryException e) {
            outcomes.stateUnreadable(streamId, String.valueOf(e.getMessage()));
            return pipelines.open(streamId);
        }
    }
}
