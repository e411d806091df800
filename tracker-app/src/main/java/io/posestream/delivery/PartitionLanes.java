package io.posestream.delivery;

import io.posestream.frame.EpochTime;
import io.posestream.frame.SourceFrame;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.Headers;
import io.posestream.wire.StreamState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one partition: leads each record to its stream's lane, and records that are no frames to the dead
 * letters. Poll thread only.
 */
final class PartitionLanes {
    /** Opens and starts the lane of a stream. */
    interface LaneOpener {
        /** @param before what an earlier owner left; null = the stream begins here */
        StreamLane open(String streamId, Outcomes outcomes, @Nullable StreamState before);
    }

    private final CommitPosition position;
    private final PartitionOutcomes outcomes;
    private final LaneOpener opener;
    private final IntSupplier roomForStreams;
    private final DeliveryObserver observer;
    private final RestoredStreams restored;

    /** States that no lane has gone on from yet. */
    private final Map<String, StreamState> waiting;

    private final Map<String, StreamLane> lanes = new HashMap<>();

    PartitionLanes(
            CommitPosition position,
            PartitionOutcomes outcomes,
            RestoredStreams restored,
            LaneOpener opener,
            IntSupplier roomForStreams,
            DeliveryObserver observer) {
        this.position = position;
        this.outcomes = outcomes;
        this.opener = opener;
        this.roomForStreams = roomForStreams;
        this.observer = observer;
        this.restored = restored;
        this.waiting = new HashMap<>(restored.states());
        restored.states()
                .values()
                .forEach(state -> position.needs(state.streamId(), state.decodeFrom(), state.provisional()));
        restored.unreadable().forEach(outcomes::stateUnreadable);
    }

    /** Gives streams that were not over their lanes back, so that their silence is noticed too. */
    void resume() {
        for (String streamId : restored.states().keySet()) {
            if (roomForStreams.getAsInt() > 0) {
                open(streamId);
            }
        }
    }

    void accept(ConsumerRecord<byte[], byte[]> record) {
        long readTimeNs = EpochTime.nowNs();
        position.read(record.offset());
        SourceFrame frame;
        try {
            frame = FrameRecords.decode(record);
        } catch (RuntimeException e) {
            // Whatever a parser throws at strange bytes, the record is done with and the stream goes on.
            outcomes.deadLetter(record, "wire", String.valueOf(e.getMessage()), e);
            return;
        }
        String streamId = frame.id().streamId();
        if (isOfNoUse(streamId, record.offset())) {
            return;
        }
        FrameTicket ticket = ticket(record, frame, readTimeNs);
        if (ticket.answered()) {
            observer.frameReplayed(streamId);
        } else {
            observer.frameRead(streamId, ticket.bytes());
        }
        if (!offer(streamId, ticket)) {
            outcomes.deadLetter(
                    record,
                    "capacity",
                    "stream " + streamId
                            + " is one more than this instance may serve; raise maxStreams or add instances",
                    null);
        }
    }

    private FrameTicket ticket(ConsumerRecord<byte[], byte[]> record, SourceFrame frame, long readTimeNs) {
        if (!position.owes(record.offset())) {
            return new FrameTicket(record, frame, readTimeNs, true);
        }
        FrameTrace trace = observer.tracer().begin(frame.id(), Headers.traceparent(record), readTimeNs);
        return new FrameTicket(record, frame, readTimeNs, false, trace);
    }

    /** Answered, and nobody needs to decode it. A state may be ahead of the commit; then the state holds. */
    private boolean isOfNoUse(String streamId, long offset) {
        StreamState before = restored.states().get(streamId);
        if (before != null && offset < before.next() && !before.unanswered().contains(offset)) {
            position.answer(offset);
        }
        boolean decoded = before == null ? restored.unreadable().containsKey(streamId) : offset >= before.decodeFrom();
        return !position.owes(offset) && !decoded;
    }

    private boolean offer(String streamId, FrameTicket ticket) {
        StreamLane lane = lanes.get(streamId);
        if (lane != null && lane.offer(ticket)) {
            return true;
        }
        if (lane != null) {
            // It is ending by silence and may still be answering: the new lane must not overtake it.
            await(lane, System.nanoTime() + TimeUnit.SECONDS.toNanos(5));
        }
        lanes.values().removeIf(StreamLane::ended);
        if (roomForStreams.getAsInt() <= 0) {
            return false;
        }
        return open(streamId).offer(ticket);
    }

    private StreamLane open(String streamId) {
        StreamLane fresh = opener.open(streamId, outcomes, waiting.remove(streamId));
        lanes.put(streamId, fresh);
        return fresh;
    }

    int streams() {
        return lanes.size();
    }

    boolean full() {
        return lanes.values().stream().anyMatch(StreamLane::full);
    }

    CommitPosition.Position position() {
        return position.position();
    }

    /** Asks all lanes to answer what they have. */
    void finish() {
        lanes.values().forEach(StreamLane::finish);
    }

    /** Waits for finishing lanes, then gives up those that did not end. Afterwards the position stands still. */
    void endBy(long deadlineNs) {
        lanes.values().forEach(lane -> await(lane, deadlineNs));
        abandon();
    }

    void abandon() {
        outcomes.shut();
        lanes.values().forEach(StreamLane::abandon);
    }

    private static void await(StreamLane lane, long deadlineNs) {
        try {
            lane.awaitEnd(deadlineNs);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
