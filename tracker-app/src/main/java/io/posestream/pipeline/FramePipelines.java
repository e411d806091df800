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

    /**
     * A pipeline that goes on with the people of one that other models looked for, of the same skeleton.
     *
     * @param memory after {@link FramePipeline#drain}
     * @throws IllegalArgumentException when it does not fit the settings
     */
    default FramePipeline takeOver(String streamId, PipelineMemory memory) {
        return open(streamId);
    }
}
