package io.posestream.delivery;

import io.posestream.frame.EpochTime;
import io.posestream.frame.SourceFrame;
import io.posestream.wire.FrameRecords;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The streams of one partition: leads each record to its stream's lane, and records that are no frames to the dead
 * letters. Poll thread only.
 */
final class PartitionLanes {
    /** Opens and starts the lane of a stream. */
    interface LaneOpener {
        StreamLane open(String streamId, Outcomes outcomes);
    }

    private final CommitPosition position;
    private final PartitionOutcomes outcomes;
    private final LaneOpener opener;
    private final IntSupplier roomForStreams;
    private final DeliveryObserver observer;
    private final Map<String, StreamLane> lanes = new HashMap<>();

    PartitionLanes(
            CommitPosition position,
            PartitionOutcomes outcomes,
            LaneOpener opener,
            IntSupplier roomForStreams,
            DeliveryObserver observer) {
        this.position = position;
        this.outcomes = outcomes;
        this.opener = opener;
        this.roomForStreams = roomForStreams;
        this.observer = observer;
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
        FrameTicket ticket = new FrameTicket(record, frame, readTimeNs);
        observer.frameRead(streamId, ticket.bytes());
        if (!offer(streamId, ticket)) {
            outcomes.deadLetter(
                    record,
                    "capacity",
                    "stream " + streamId
                            + " is one more than this instance may serve; raise maxStreams or add instances",
                    null);
        }
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
        StreamLane fresh = opener.open(streamId, outcomes);
        lanes.put(streamId, fresh);
        return fresh.offer(ticket);
    }

    int streams() {
        return lanes.size();
    }

    boolean full() {
        return lanes.values().stream().anyMatch(StreamLane::full);
    }

    OffsetAndMetadata position() {
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
