package io.posestream.delivery;

import io.posestream.pipeline.PipelineMemory;
import io.posestream.wire.StreamState;
import java.util.List;

/**
 * How far one stream has come after its last answer; parts as in {@link StreamState}. Becomes a record only when it is
 * committed.
 */
record StreamProgress(
        String streamId,
        long epoch,
        long decodeFrom,
        long next,
        long lastFrameSeq,
        long lastCaptureTimeNs,
        List<Long> unanswered,
        List<Long> provisional,
        boolean stalled,
        PipelineMemory memory,
        byte[] parameterSets) {

    StreamState state(String group, String instance, long nowNs) {
        return new StreamState(
                streamId,
                epoch,
                group,
                instance,
                nowNs,
                decodeFrom,
                next,
                lastFrameSeq,
                lastCaptureTimeNs,
                unanswered,
                provisional,
                stalled,
                memory.tracks(),
                new StreamState.Memory(memory.format(), memory.encode()),
                parameterSets);
    }
}
