package io.posestream.delivery;

import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.StreamEvent;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells that frames of a stream come twice or out of order: when it begins, and while it goes on every
 * {@value #EVERY_S} s with counts. One kind; one thread.
 */
final class OrderNews {
    static final long EVERY_S = 10;

    private final EventKind kind;
    private long toldNs;
    private boolean told;
    private long putRight;
    private long refused;

    OrderNews(EventKind kind) {
        this.kind = kind;
    }

    /**
     * One more frame.
     *
     * @param timeNs capture time of the newest frame of the stream
     * @param wasPutRight it took its place in time; else it became a dead letter
     */
    Optional<StreamEvent> happened(FrameId id, long timeNs, boolean wasPutRight) {
        putRight += wasPutRight ? 1 : 0;
        refused += wasPutRight ? 0 : 1;
        if (told && Math.abs(timeNs - toldNs) < TimeUnit.SECONDS.toNanos(EVERY_S)) {
            return Optional.empty();
        }
        told = true;
        toldNs = timeNs;
        String detail = "since last told " + (putRight + refused) + ", of which " + putRight
                + " were put in order and " + refused + " refused; the newest is frame " + id.frameSeq();
        putRight = 0;
        refused = 0;
        return Optional.of(new StreamEvent(id.streamId(), id.epoch(), timeNs, kind, 0, detail));
    }
}
