package io.posestream.pipeline;

/** Opens one {@link FramePipeline} per stream. Thread-safe. */
@FunctionalInterface
public interface FramePipelines {
    FramePipeline open(String streamId);
}
