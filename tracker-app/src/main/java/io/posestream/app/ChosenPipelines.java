package io.posestream.app;

import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import io.posestream.pipeline.PipelineMemory;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Each stream's pipeline, by the pose model that its settings name.
 *
 * @param byModel pipelines of every model that is named
 * @param modelOf stream id to model id
 */
record ChosenPipelines(Map<String, FramePipelines> byModel, UnaryOperator<String> modelOf) implements FramePipelines {

    @Override
    public FramePipeline open(String streamId) {
        return of(streamId).open(streamId);
    }

    @Override
    public FramePipeline reopen(String streamId, int format, byte[] memory) {
        return of(streamId).reopen(streamId, format, memory);
    }

    @Override
    public FramePipeline takeOver(String streamId, PipelineMemory memory) {
        return of(streamId).takeOver(streamId, memory);
    }

    private FramePipelines of(String streamId) {
        String model = modelOf.apply(streamId);
        FramePipelines pipelines = byModel.get(model);
        if (pipelines == null) {
            throw new IllegalStateException("no pipelines were opened for the model " + model);
        }
        return pipelines;
    }
}
