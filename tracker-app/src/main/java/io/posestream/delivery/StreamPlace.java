package io.posestream.delivery;

import io.posestream.frame.FrameId;
import io.posestream.wire.StreamState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in its partition one stream is, and from where its next owner must read. One thread. */
final class StreamPlace {
    private final String streamId;
    private final DecodeStart start;
    private final long takenInBefore;
    private @Nullable StreamState before;
    private boolean begun;
    private boolean stalled;
    private long epoch;
    private long lastFrameSeq;
    private long lastCaptureTimeNs;
    private long next;

    /** @param before what an earlier owner left; null = the stream begins here */
    StreamPlace(String streamId, RecoverySettings recovery, @Nullable StreamState before) {
        this.streamId = streamId;
        this.before = before;
        takenInBefore = before == null ? 0 : before.next();
        start = new DecodeStart(recovery, before == null ? new byte[0] : before.parameterSets());
        if (before != null) {
            begun = true;
            stalled = before.stalled();
            epoch = before.epoch();
            lastFrameSeq = before.lastFrameSeq();
            lastCaptureTimeNs = before.lastCaptureTimeNs();
            next = takenInBefore;
        }
    }

    /** Whether an earlier owner took this frame in, answered or not. */
    boolean isBehind(FrameTicket ticket) {
        return ticket.offset() < takenInBefore;
    }

    /** The last frame of an earlier owner, once: when the first frame after it comes. */
    Optional<FrameId> continued() {
        if (before == null) {
            return Optional.empty();
        }
        before = null;
        return Optional.of(new FrameId(streamId, epoch, lastFrameSeq));
    }

    void take(FrameTicket ticket) {
        start.take(ticket);
        if (!isBehind(ticket)) {
            begun = true;
            next = Math.max(next, ticket.offset() + 1);
            epoch = ticket.frame().id().epoch();
            lastFrameSeq = ticket.frame().id().frameSeq();
            lastCaptureTimeNs = ticket.frame().captureTimeNs();
        }
    }

    /** After the end of an epoch. */
    void reset() {
        begun = false;
        stalled = false;
        start.reset();
    }

    /** @param held offsets of frames that wait for a missing one, before they are taken in */
    StreamProgress progress(GuardedPipeline pipeline, List<Long> held) {
        Collection<Long> unanswered = new TreeSet<>(pipeline.unanswered());
        held.stream().filter(offset -> offset < next).forEach(unanswered::add);
        Collection<Long> provisional = pipeline.provisional();
        long oldestOwed = Stream.concat(unanswered.stream(), provisional.stream())
                .mapToLong(Long::longValue)
                .reduce(next, Math::min);
        return new StreamProgress(
                streamId,
                epoch,
                start.offset(oldestOwed),
                next,
                lastFrameSeq,
                lastCaptureTimeNs,
                List.copyOf(unanswered),
                List.copyOf(provisional),
                stalled,
                pipeline.memory(),
                start.parameterSets());
    }

    boolean begun() {
        return begun;
    }

    boolean stalled() {
        return stalled;
    }

    void setStalled(boolean value) {
        stalled = value;
    }

    long epoch() {
        return epoch;
    }

    long lastCaptureTimeNs() {
        return lastCaptureTimeNs;
    }
}
