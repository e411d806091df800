package io.posestream.delivery;

import io.posestream.frame.FrameId;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import io.posestream.pipeline.FrameResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline of one stream, and a promise: every frame that goes in gets one outcome, even if the pipeline breaks. A
 * fault makes all frames inside dead letters of stage {@code pipeline}, and what was told provisionally stands; the
 * next frame meets a fresh pipeline. Faults in a row end the service, because they would turn the whole topic into dead
 * letters. One thread.
 */
final class GuardedPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedPipeline.class);
    private static final String STAGE = "pipeline";

    private final String streamId;
    private final FramePipelines pipelines;
    private final Outcomes outcomes;
    private final int maxFaults;
    private final Map<FrameId, FrameTicket> inside = new LinkedHashMap<>();

    /** Told, and a refined result is still to come. */
    private final Map<FrameId, FrameTicket> provisional = new HashMap<>();

    private @Nullable FramePipeline pipeline;
    private int faultsInARow;

    GuardedPipeline(String streamId, FramePipelines pipelines, Outcomes outcomes, int maxFaults) {
        this.streamId = streamId;
        this.pipelines = pipelines;
        this.outcomes = outcomes;
        this.maxFaults = maxFaults;
    }

    void process(FrameTicket ticket) {
        inside.put(ticket.frame().id(), ticket);
        guard(() -> opened().process(ticket.frame(), ticket.readTimeNs()));
    }

    /** Refines what waits for later frames only. */
    void settle() {
        FramePipeline pausing = pipeline;
        if (pausing != null) {
            guard(pausing::settle);
        }
    }

    /** Answers everything inside and gives the pipeline back. */
    void drain() {
        FramePipeline ending = pipeline;
        if (ending != null) {
            guard(ending::drain);
        }
        close();
        refuseAllInside("the pipeline gave no result for this frame", null);
    }

    void close() {
        FramePipeline closing = pipeline;
        pipeline = null;
        provisional.clear();
        if (closing != null) {
            try {
                closing.close();
            } catch (RuntimeException e) {
                LOG.warn("The pipeline of stream {} did not close cleanly: {}", streamId, e.toString());
            }
        }
    }

    private FramePipeline opened() {
        FramePipeline open = pipeline;
        if (open == null) {
            open = pipelines.open(streamId);
            pipeline = open;
        }
        return open;
    }

    private void guard(Supplier<List<FrameResult>> work) {
        try {
            work.get().forEach(this::answer);
            faultsInARow = 0;
        } catch (RuntimeException e) {
            fault(e);
        }
    }

    private void answer(FrameResult result) {
        if (result instanceof FrameResult.Refined refined) {
            refine(refined);
            return;
        }
        FrameTicket ticket = inside.get(result.id());
        if (ticket == null) {
            throw new IllegalStateException("The pipeline answered " + result.id() + ", which is not inside");
        }
        if (result instanceof FrameResult.Posed posed) {
            boolean told = outcomes.posed(ticket, posed);
            if (told && posed.provisional()) {
                provisional.put(result.id(), ticket);
            }
        } else if (result instanceof FrameResult.Refused refused) {
            outcomes.deadLetter(ticket.source(), refused.stage(), refused.reason(), null);
        }
        inside.remove(result.id());
    }

    /** Only what was told here: the owner before may have told both, and nobody shall hear a second word twice. */
    private void refine(FrameResult.Refined refined) {
        FrameTicket ticket = provisional.remove(refined.id());
        if (ticket != null) {
            outcomes.refined(ticket, refined);
        }
    }

    private void fault(RuntimeException cause) {
        faultsInARow++;
        if (faultsInARow == 1) {
            LOG.warn("The pipeline of stream {} failed; the frames inside become dead letters", streamId, cause);
        }
        close();
        refuseAllInside("the pipeline failed: " + cause, cause);
        if (faultsInARow >= maxFaults) {
            outcomes.fatal(new DeliveryException(
                    "The pipeline of stream " + streamId + " failed " + faultsInARow
                            + " times in a row, so the tracker stops rather than turn the stream into dead letters;"
                            + " see the log for the first failure and start again once its cause is gone. Last: "
                            + cause,
                    cause));
        }
    }

    private void refuseAllInside(String reason, @Nullable Throwable cause) {
        inside.values().forEach(ticket -> outcomes.deadLetter(ticket.source(), STAGE, reason, cause));
        inside.clear();
    }
}
