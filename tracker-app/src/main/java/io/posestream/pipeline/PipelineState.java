package io.posestream.pipeline;

import io.posestream.frame.PoseFrame;
import io.posestream.overload.Step;
import io.posestream.smoothing.SmootherState;
import io.posestream.tracking.TrackerState;
import io.posestream.trouble.PictureClock;
import java.util.List;
import java.util.Map;

/**
 * The memory of a {@link StreamPipeline} as a value. What the decoder and the camera's motion hold is not here:
 * replayed frames bring it back.
 *
 * @param modelId the pose model that found the people; another one sees them otherwise
 * @param pace when the detector ran last
 * @param lastSeenNs by track, when each was last seen
 * @param window frames that wait to be refined, oldest first
 * @param clock by how much the source's clock is off from the times above
 * @param step of the ladder of overload
 */
record PipelineState(
        String modelId,
        TrackerState tracker,
        SmootherState smoother,
        DetectorPace.State pace,
        Map<Long, Long> lastSeenNs,
        long lastLookNs,
        List<PoseFrame> window,
        PictureClock.State clock,
        Step step)
        implements PipelineMemory {

    @Override
    public int tracks() {
        return tracker.people();
    }

    @Override
    public int format() {
        return MemoryFormat.NUMBER;
    }

    @Override
    public byte[] encode() {
        return MemoryFormat.write(this);
    }
}
