package io.posestream.delivery;

import io.posestream.frame.StreamEvent;
import io.posestream.pipeline.FrameResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps outcomes as lines of text, in order, so that a test reads like the stream's log. */
final class RecordedOutcomes implements Outcomes {
    final List<String> lines = new CopyOnWriteArrayList<>();

    /** Offsets of records whose first outcome an earlier owner told. */
    final Set<Long> answeredBefore = new HashSet<>();

    /** How far the stream came; null after its end. */
    @Nullable StreamProgress newest;

    final List<Throwable> fatal = new CopyOnWriteArrayList<>();

    @Override
    public boolean posed(FrameTicket ticket, FrameResult.Posed result) {
        lines.add("poses " + result.id().epoch() + "/" + result.id().frameSeq());
        return !answeredBefore.contains(ticket.source().offset());
    }

    @Override
    public void refined(FrameTicket ticket, FrameResult.Refined result) {
        lines.add("refined " + result.id().epoch() + "/" + result.id().frameSeq());
    }

    @Override
    public void deadLetter(
            ConsumerRecord<byte[], byte[]> source, String stage, String reason, @Nullable Throwable cause) {
        lines.add("dead letter @" + source.offset() + " " + stage + ": " + reason);
    }

    @Override
    public void event(StreamEvent event) {
        lines.add(event.kind() + " " + event.epoch() + ": " + event.detail());
    }

    @Override
    public void together(Runnable step) {
        step.run();
    }

    @Override
    public void remember(StreamProgress progress) {
        newest = progress;
    }

    @Override
    public void ended(String streamId) {
        newest = null;
    }

    @Override
    public void stateUnreadable(String streamId, String reason) {
        lines.add("state of " + streamId + " unreadable: " + reason);
    }

    @Override
    public void fatal(Throwable cause) {
        fatal.add(cause);
    }
}
