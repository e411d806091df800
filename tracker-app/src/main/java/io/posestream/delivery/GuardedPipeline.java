package io.posestream.delivery;

import io.posestream.frame.FrameId;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.PipelineMemory;
import io.posestream.wire.StreamState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline of one stream, and a promise: every frame that goes in gets one outcome, even if the pipeline breaks. A
 * fault makes all frames inside dead letters of stage {@code pipeline}, and what was told provisionally stands; the
 * next frame meets a fresh pipeline. Faults in a row end the service, because they would turn the whole topic into dead
 * letters. The work is done at once; what it answers is handed back, to be run as one unit with what belongs to it. One
 * thread.
 */
final class GuardedPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedPipeline.class);
    private static final String STAGE = "pipeline";

    private final String streamId;
    private final Outcomes outcomes;
    private final int maxFaults;
    private final PipelineOpening opening;
    private final Map<FrameId, FrameTicket> inside = new LinkedHashMap<>();

    /** Told, and a refined result is still to come. */
    private final Map<FrameId, FrameTicket> provisional = new HashMap<>();

    /** Offsets of frames that an earlier owner had inside, or had told provisionally, and that come again. */
    private final TreeSet<Long> insideBefore = new TreeSet<>();

    private final TreeSet<Long> provisionalBefore = new TreeSet<>();

    /** For a decoder that begins in the middle. */
    private byte[] parameterSetsBefore = new byte[0];

    private @Nullable FramePipeline pipeline;
    private int faultsInARow;

    /** @param before what an earlier owner left; null = the stream begins here */
    GuardedPipeline(
            String streamId, FramePipelines pipelines, Outcomes outcomes, int maxFaults, @Nullable StreamState before) {
        this.streamId = streamId;
        this.outcomes = outcomes;
        this.maxFaults = maxFaults;
        this.opening = new PipelineOpening(streamId, pipelines, outcomes, before);
        if (before != null) {
            insideBefore.addAll(before.unanswered());
            provisionalBefore.addAll(before.provisional());
            parameterSetsBefore = before.parameterSets();
        }
    }

    Runnable process(FrameTicket ticket) {
        insideBefore.remove(ticket.offset());
        inside.put(ticket.frame().id(), ticket);
        return guard(() -> {
            FrameTrace.Scope work = ticket.trace().enter();
            try {
                return opened().process(ticket.frame(), ticket.readTimeNs());
            } finally {
                work.close();
            }
        });
    }

    /** A frame that was answered before. */
    Runnable replay(FrameTicket ticket) {
        if (provisionalBefore.remove(ticket.offset())) {
            provisional.put(ticket.frame().id(), ticket);
        }
        byte[] sets = parameterSetsBefore;
        parameterSetsBefore = new byte[0];
        return guard(() -> {
            FramePipeline open = opened();
            if (sets.length > 0) {
                open.beginInTheMiddle(ticket.frame().codec(), sets);
            }
            return open.replay(ticket.frame());
        });
    }

    /** Refines what waits for later frames only. */
    Runnable settle() {
        return pipeline == null && opening.knowsNothing() ? () -> {} : guard(() -> opened().settle());
    }

    /** Answers everything inside. The pipeline is of no more use then, but its memory is. */
    Runnable drain() {
        Runnable answers = pipeline == null && opening.knowsNothing() ? () -> {} : guard(() -> opened().drain());
        return () -> {
            answers.run();
            refuseAllInside("the pipeline gave no result for this frame", null);
            provisional.clear();
            insideBefore.clear();
            provisionalBefore.clear();
        };
    }

    PipelineMemory memory() {
        FramePipeline open = pipeline;
        return open == null ? opening.memory() : open.memory();
    }

    /** Offsets of frames whose first answer is owed. */
    Collection<Long> unanswered() {
        TreeSet<Long> owed = new TreeSet<>(insideBefore);
        inside.values().forEach(ticket -> owed.add(ticket.offset()));
        return owed;
    }

    /** Offsets of frames whose refined answer is owed. */
    Collection<Long> provisional() {
        TreeSet<Long> owed = new TreeSet<>(provisionalBefore);
        provisional.values().forEach(ticket -> owed.add(ticket.offset()));
        return owed;
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
            open = opening.open();
            pipeline = open;
        }
        return open;
    }

    private Runnable guard(Supplier<List<FrameResult>> work) {
        try {
            List<FrameResult> results = work.get();
            return () -> answerAll(results);
        } catch (RuntimeException e) {
            return () -> fault(e);
        }
    }

    private void answerAll(List<FrameResult> results) {
        try {
            results.forEach(this::answer);
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
            ticket.trace().refused(refused.stage(), refused.reason());
            outcomes.deadLetter(ticket.source(), refused.stage(), refused.reason(), null);
        }
        inside.remove(result.id());
    }

    /** Only what is owed: nobody shall hear a second word twice. */
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
        inside.values().forEach(ticket -> {
            ticket.trace().refused(STAGE, reason);
            outcomes.deadLetter(ticket.source(), STAGE, reason, cause);
        });
        inside.clear();
    }
}
