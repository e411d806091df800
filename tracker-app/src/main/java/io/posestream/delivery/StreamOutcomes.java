package io.posestream.delivery;

import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.StreamEvent;
import io.posestream.pipeline.FramePipelines;
import io.posestream.wire.StreamState;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The life of one stream, frame by frame: puts frames into the order of their numbers as far as that is possible within
 * a moment, refuses duplicates and those that come too late (dead letters of stage {@code order}), changes the pipeline
 * at a new epoch, and tells when the stream starts, stalls, resumes and ends. A stream that goes on from an earlier
 * owner's state does not start again. Answers, events and progress of a step are one unit. One thread.
 */
final class StreamOutcomes {
    private final String streamId;
    private final Outcomes outcomes;
    private final GuardedPipeline pipeline;
    private final StreamPlace place;
    private final FrameOrder order = new FrameOrder();
    private final ReorderWindow window;
    private final OrderNews doubles = new OrderNews(EventKind.FRAMES_DUPLICATED);
    private final OrderNews disorder = new OrderNews(EventKind.FRAMES_OUT_OF_ORDER);

    /** @param before what an earlier owner left; null = the stream begins here */
    StreamOutcomes(
            String streamId,
            FramePipelines pipelines,
            Outcomes outcomes,
            LaneSettings lane,
            RecoverySettings recovery,
            @Nullable StreamState before) {
        this.streamId = streamId;
        this.outcomes = outcomes;
        this.pipeline = new GuardedPipeline(streamId, pipelines, outcomes, lane.maxFaults(), before);
        this.place = new StreamPlace(streamId, recovery, before);
        this.window = new ReorderWindow(lane.reorderMs(), System::nanoTime);
    }

    /** The next frame of the stream, in the order of its records. */
    void accept(FrameTicket ticket) {
        boolean again = window.holdsAnother(ticket);
        List<FrameTicket> turn = window.offer(ticket);
        if (again) {
            refuse(ticket, FrameOrder.Verdict.DUPLICATE);
            return;
        }
        boolean late = turn.size() > 1 && turn.get(0).offset() == ticket.offset();
        if (late && !ticket.answered()) {
            tell(disorder, ticket, true);
        }
        turn.forEach(this::take);
    }

    /** What has waited long enough for a missing frame goes on without it. */
    void goOn() {
        window.expired().forEach(this::take);
    }

    /** Time until {@link #goOn} has something to do, in nanoseconds. */
    long patienceNs() {
        return window.leftNs();
    }

    private void take(FrameTicket ticket) {
        if (ticket.answered() || place.isBehind(ticket)) {
            acceptAgain(ticket);
        } else {
            acceptNew(ticket);
        }
    }

    /** An earlier owner had it: no event, and no answer unless one is owed. */
    private void acceptAgain(FrameTicket ticket) {
        if (order.check(ticket.frame().id()).refused()) {
            return;
        }
        place.take(ticket);
        Runnable answers = ticket.answered() ? pipeline.replay(ticket) : pipeline.process(ticket);
        conclude(answers, List.of());
    }

    private void acceptNew(FrameTicket ticket) {
        FrameId id = ticket.frame().id();
        place.continued().ifPresent(order::continueFrom);
        FrameOrder.Verdict verdict = order.check(id);
        if (verdict.refused()) {
            refuse(ticket, verdict);
            return;
        }
        List<StreamEvent> news = List.of();
        if (verdict == FrameOrder.Verdict.NEW_EPOCH) {
            end("the source started anew with epoch " + id.epoch());
            news = tell(ticket, EventKind.STREAM_STARTED, "first frame here: " + id.frameSeq());
        } else if (place.stalled()) {
            news = tell(ticket, EventKind.STREAM_RESUMED, "frame " + id.frameSeq());
        }
        place.setStalled(false);
        place.take(ticket);
        conclude(pipeline.process(ticket), news);
    }

    private void refuse(FrameTicket ticket, FrameOrder.Verdict verdict) {
        OrderNews news = verdict == FrameOrder.Verdict.DUPLICATE ? doubles : disorder;
        outcomes.together(() -> {
            outcomes.deadLetter(
                    ticket.source(), "order", order.describe(ticket.frame().id(), verdict), null);
            tell(news, ticket, false);
        });
    }

    private void tell(OrderNews news, FrameTicket ticket, boolean putRight) {
        news.happened(ticket.frame().id(), place.lastCaptureTimeNs(), putRight).ifPresent(outcomes::event);
    }

    /**
     * Told once per silence, after what waited for the next frames; the picture time of the event is what the stream's
     * clock would show.
     */
    void stall(long silentMs) {
        window.release().forEach(this::take);
        if (place.begun() && !place.stalled()) {
            place.setStalled(true);
            long timeNs = place.lastCaptureTimeNs() + TimeUnit.MILLISECONDS.toNanos(silentMs);
            Runnable settled = pipeline.settle();
            StreamEvent stalled =
                    event(place.epoch(), timeNs, EventKind.STREAM_STALLED, "no frame for " + silentMs + " ms");
            outcomes.together(() -> {
                settled.run();
                outcomes.event(stalled);
                remember();
            });
        }
    }

    /** Answers everything still inside, for instance because the stream moves elsewhere. */
    void drain() {
        window.release().forEach(this::take);
        if (place.begun()) {
            conclude(pipeline.drain(), List.of());
        }
        pipeline.close();
    }

    /** The stream is over: drains, and tells so. Nothing happens when it never began. */
    void end(String why) {
        window.release().forEach(this::take);
        Runnable drained = pipeline.drain();
        outcomes.together(() -> {
            drained.run();
            if (place.begun()) {
                outcomes.event(event(place.epoch(), place.lastCaptureTimeNs(), EventKind.STREAM_ENDED, why));
                outcomes.ended(streamId);
            }
        });
        pipeline.close();
        place.reset();
    }

    /** Gives the pipeline back without answering what is inside. */
    void close() {
        pipeline.close();
    }

    private void conclude(Runnable answers, List<StreamEvent> news) {
        outcomes.together(() -> {
            news.forEach(outcomes::event);
            answers.run();
            remember();
        });
    }

    private void remember() {
        outcomes.remember(place.progress(pipeline, window.offsets()));
    }

    private List<StreamEvent> tell(FrameTicket ticket, EventKind kind, String detail) {
        return List.of(event(ticket.frame().id().epoch(), ticket.frame().captureTimeNs(), kind, detail));
    }

    private StreamEvent event(long epoch, long timeNs, EventKind kind, String detail) {
        return new StreamEvent(streamId, epoch, timeNs, kind, 0, detail);
    }
}
