package io.posestream.pipeline;

import io.posestream.frame.EventKind;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.image.AnnexB;
import io.posestream.image.Codec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pipeline of one stream, replaced when newer models are there and the frame allows it. One owner at a time. */
final class SwitchingPipeline implements FramePipeline {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchingPipeline.class);

    private final String streamId;
    private final SwitchingPipelines all;
    private Generation generation;
    private FramePipeline pipeline;
    private @Nullable Generation refused;
    private @Nullable StreamEvent untold;

    /**
     * @param generation entered; left by closing
     * @param pipeline of this generation; owned from here on
     */
    SwitchingPipeline(String streamId, SwitchingPipelines all, Generation generation, FramePipeline pipeline) {
        this.streamId = streamId;
        this.all = all;
        this.generation = generation;
        this.pipeline = pipeline;
    }

    @Override
    public List<FrameResult> process(SourceFrame frame, long ingestTimeNs) {
        Generation newest = all.newest();
        if (newest == generation || newest == refused || !canBegin(frame)) {
            return told(pipeline.process(frame, ingestTimeNs));
        }
        List<FrameResult> results = new ArrayList<>(pipeline.drain());
        goOver(frame);
        results.addAll(told(pipeline.process(frame, ingestTimeNs)));
        return results;
    }

    /** What the frame's own bytes say: the flags of producers are often wrong. */
    private static boolean canBegin(SourceFrame frame) {
        if (frame.codec().standsAlone()) {
            return true;
        }
        AnnexB unit = AnnexB.inspect(frame.codec(), frame.payload());
        return unit.startCode() && unit.keyFrame() && unit.parameterSets();
    }

    private void goOver(SourceFrame frame) {
        Generation next = all.enterNewest();
        try {
            FramePipeline opened = next.pipelines().takeOver(streamId, pipeline.memory());
            leave();
            untold = event(frame, generation, next);
            generation = next;
            pipeline = opened;
        } catch (IllegalArgumentException e) {
            LOG.warn("{} stays with {}: what is known of it does not fit the new settings: {}", streamId,
                    generation.words(), e.getMessage());
            refused = next;
            next.leave();
        }
    }

    private StreamEvent event(SourceFrame frame, Generation before, Generation after) {
        return new StreamEvent(
                streamId,
                frame.id().epoch(),
                frame.captureTimeNs(),
                EventKind.MODEL_SWITCHED,
                0,
                "from " + before.words() + " to " + after.words());
    }

    /** An event goes with poses; a refused frame tells none. */
    private List<FrameResult> told(List<FrameResult> results) {
        StreamEvent waiting = untold;
        if (waiting == null) {
            return results;
        }
        List<FrameResult> told = new ArrayList<>(results);
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i) instanceof FrameResult.Posed posed) {
                List<StreamEvent> events = new ArrayList<>(List.of(waiting));
                events.addAll(posed.events());
                told.set(i, new FrameResult.Posed(posed.poses(), events, posed.provisional()));
                untold = null;
                return told;
            }
        }
        return told;
    }

    @Override
    public List<FrameResult> replay(SourceFrame frame) {
        return pipeline.replay(frame);
    }

    @Override
    public void beginInTheMiddle(Codec codec, byte[] parameterSets) {
        pipeline.beginInTheMiddle(codec, parameterSets);
    }

    @Override
    public PipelineMemory memory() {
        return pipeline.memory();
    }

    @Override
    public List<FrameResult> settle() {
        return pipeline.settle();
    }

    @Override
    public List<FrameResult> drain() {
        return told(pipeline.drain());
    }

    private void leave() {
        try {
            pipeline.close();
        } finally {
            generation.leave();
        }
    }

    @Override
    public void close() {
        leave();
    }
}
