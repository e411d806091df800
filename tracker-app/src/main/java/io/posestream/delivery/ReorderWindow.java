package io.posestream.delivery;

import io.posestream.frame.FrameId;
import io.posestream.wire.FrameRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts the frames of one stream that came out of order back into it. Where numbers go on, a frame passes at once; where
 * one is missing, those after it wait a moment for it. Where waiting was in vain a few times, because frames are lost
 * and not late, there is no waiting until one is seen to be late again. Bare pictures have no numbers of their own and
 * always pass. One thread.
 */
final class ReorderWindow {
    /** More frames than these show that the missing one is lost. */
    static final int MOST = 16;

    private static final int IN_VAIN = 3;

    private final long waitNs;
    private final LongSupplier nanoTime;
    private final TreeMap<Long, FrameTicket> held = new TreeMap<>();
    private @Nullable FrameId last;
    private long heldSinceNs;
    private int vainly;

    /** @param waitMs longest that a frame waits; 0 = all pass */
    ReorderWindow(long waitMs, LongSupplier nanoTime) {
        waitNs = TimeUnit.MILLISECONDS.toNanos(waitMs);
        this.nanoTime = nanoTime;
    }

    /** @return frames whose turn it is now, in order; also those that repeat an earlier one, or come too late */
    List<FrameTicket> offer(FrameTicket ticket) {
        FrameId id = ticket.frame().id();
        FrameId before = last;
        if (before == null || id.epoch() != before.epoch() || FrameRecords.isBarePicture(ticket.source())) {
            List<FrameTicket> turn = release();
            turn.add(passed(ticket));
            return turn;
        }
        if (id.frameSeq() <= before.frameSeq()) {
            vainly = 0;
            return new ArrayList<>(List.of(ticket));
        }
        if (held.containsKey(id.frameSeq())) {
            return new ArrayList<>(List.of(ticket));
        }
        if (held.isEmpty()) {
            heldSinceNs = nanoTime.getAsLong();
        } else if (id.frameSeq() < held.firstKey()) {
            vainly = 0;
        }
        held.put(id.frameSeq(), ticket);
        return vainly >= IN_VAIN || waitNs == 0 ? release() : due();
    }

    /** @return whether this very frame waits; then another one of its name is a duplicate */
    boolean holdsAnother(FrameTicket ticket) {
        FrameTicket waiting = held.get(ticket.frame().id().frameSeq());
        return waiting != null && waiting.offset() != ticket.offset();
    }

    /** @return frames that have waited long enough */
    List<FrameTicket> expired() {
        return held.isEmpty() || leftNs() > 0 ? List.of() : outOfPatience();
    }

    /** Time until {@link #expired} has something; {@link Long#MAX_VALUE} while nothing waits. */
    long leftNs() {
        return held.isEmpty() ? Long.MAX_VALUE : waitNs - (nanoTime.getAsLong() - heldSinceNs);
    }

    /** @return all that wait, in order: nothing more is waited for */
    List<FrameTicket> release() {
        List<FrameTicket> turn = new ArrayList<>();
        while (!held.isEmpty()) {
            turn.add(passed(held.pollFirstEntry().getValue()));
        }
        return turn;
    }

    /** Offsets of frames that wait. */
    List<Long> offsets() {
        return held.values().stream().map(FrameTicket::offset).toList();
    }

    private List<FrameTicket> due() {
        List<FrameTicket> turn = goingOn();
        if (held.size() > MOST) {
            turn.addAll(outOfPatience());
        }
        return turn;
    }

    /** The missing frame is given up, and those up to the next missing one go on. */
    private List<FrameTicket> outOfPatience() {
        vainly++;
        List<FrameTicket> turn = new ArrayList<>();
        turn.add(passed(held.pollFirstEntry().getValue()));
        turn.addAll(goingOn());
        return turn;
    }

    private List<FrameTicket> goingOn() {
        List<FrameTicket> turn = new ArrayList<>();
        while (!held.isEmpty() && last != null && held.firstKey() == last.frameSeq() + 1) {
            turn.add(passed(held.pollFirstEntry().getValue()));
        }
        heldSinceNs = nanoTime.getAsLong();
        return turn;
    }

    private FrameTicket passed(FrameTicket ticket) {
        last = ticket.frame().id();
        return ticket;
    }
}
