package io.posestream.pipeline;

/** Opens one {@link FramePipeline} per stream. Thread-safe. */
@FunctionalInterface
public interface FramePipelines {
    FramePipeline open(String streamId);

    /**
     * A pipeline that goes on where another one stopped. Pipelines without memory begin anew.
     *
     * @param format of {@code memory}, as {@link PipelineMemory} told it
     * @throws UnreadableMemoryException when it cannot be gone on from there
     */
    default FramePipeline reopen(String streamId, int format, byte[] memory) {
        return open(streamId);
    }
}
