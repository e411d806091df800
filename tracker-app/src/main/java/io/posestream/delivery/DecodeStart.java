package io.posestream.delivery;

import io.posestream.frame.SourceFrame;
import io.posestream.image.AnnexB;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the next owner of a stream must begin to decode: the newest key frame at or before the oldest frame that still
 * owes something, but no further back than the bounds allow. Of pictures that stand alone only those that owe something
 * are needed. Believes the bytes about key frames, not the producer. One thread.
 */
final class DecodeStart {
    private record Taken(long offset, long captureTimeNs, boolean key) {}

    private final RecoverySettings bounds;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private boolean standsAlone = true;
    private byte[] lastParameterSets;

    /** @param parameterSets of the last key frame, where an earlier owner had it and this one does not get to see it */
    DecodeStart(RecoverySettings bounds, byte[] parameterSets) {
        this.bounds = bounds;
        lastParameterSets = parameterSets;
    }

    /** The next frame of the stream. */
    void take(FrameTicket ticket) {
        SourceFrame frame = ticket.frame();
        if (frame.codec().standsAlone()) {
            standsAlone = true;
            taken.clear();
            return;
        }
        standsAlone = false;
        boolean key = AnnexB.inspect(frame.codec(), frame.payload()).keyFrame();
        if (key) {
            lastParameterSets = AnnexB.parameterSets(frame.codec(), frame.payload());
        }
        taken.addLast(new Taken(ticket.source().offset(), frame.captureTimeNs(), key));
        while (taken.size() > bounds.maxFrames() || isTooOld(taken.getFirst(), frame.captureTimeNs())) {
            taken.removeFirst();
        }
    }

    private boolean isTooOld(Taken frame, long nowNs) {
        return TimeUnit.NANOSECONDS.toMillis(nowNs - frame.captureTimeNs()) > bounds.maxMs();
    }

    /** The source started anew: no later picture needs an earlier one. */
    void reset() {
        taken.clear();
        standsAlone = true;
        lastParameterSets = new byte[0];
    }

    /** What a decoder must be told before the frame at {@link #offset}; empty when that is a key frame. */
    byte[] parameterSets() {
        boolean inTheMiddle = !taken.isEmpty() && !taken.getFirst().key();
        return inTheMiddle ? lastParameterSets : new byte[0];
    }

    /** @param oldestOwed offset of the oldest frame that owes something, or of the next frame when none does */
    long offset(long oldestOwed) {
        if (standsAlone || taken.isEmpty()) {
            return oldestOwed;
        }
        @Nullable Taken newestKey = null;
        for (Taken frame : taken) {
            if (frame.key() && frame.offset() <= oldestOwed) {
                newestKey = frame;
            }
        }
        while (newestKey != null && !taken.getFirst().equals(newestKey)) {
            taken.removeFirst();
        }
        // A frame after it may lie before it: where records came out of order.
        return taken.stream().mapToLong(Taken::offset).reduce(oldestOwed, Math::min);
    }
}
