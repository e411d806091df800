package io.posestream.delivery;

import io.posestream.frame.FrameId;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells frames that go on from frames that come again, or too late. Within an epoch numbers rise, gaps are losses; a
 * higher epoch is a new start of the source. Knows only what its lane has seen: after a restart, a move or a long
 * silence the first frame is taken as it comes. One thread.
 */
final class FrameOrder {
    /** Numbers that are remembered, to tell what came before from what comes too late. */
    private static final int REMEMBERED = 1024;

    enum Verdict {
        NEXT,
        NEW_EPOCH,
        /** It has been here. */
        DUPLICATE,
        /** Later ones have been here; it has not, as far as is remembered. */
        TOO_LATE;

        boolean refused() {
            return this == DUPLICATE || this == TOO_LATE;
        }
    }

    private final TreeSet<Long> taken = new TreeSet<>();
    private @Nullable FrameId last;

    Verdict check(FrameId id) {
        FrameId before = last;
        if (before == null || id.epoch() > before.epoch()) {
            taken.clear();
            take(id);
            return Verdict.NEW_EPOCH;
        }
        if (id.equals(before) || (id.epoch() == before.epoch() && taken.contains(id.frameSeq()))) {
            return Verdict.DUPLICATE;
        }
        if (id.epoch() < before.epoch() || id.frameSeq() < before.frameSeq()) {
            return Verdict.TOO_LATE;
        }
        take(id);
        return Verdict.NEXT;
    }

    private void take(FrameId id) {
        last = id;
        taken.add(id.frameSeq());
        if (taken.size() > REMEMBERED) {
            taken.pollFirst();
        }
    }

    /** What comes next goes on after this frame. */
    void continueFrom(FrameId newest) {
        last = newest;
    }

    /** In words, for the dead letter of a frame that was refused. */
    String describe(FrameId refused, Verdict verdict) {
        FrameId newest = last == null ? refused : last;
        String which = "frame " + refused.frameSeq() + " of epoch " + refused.epoch();
        return verdict == Verdict.DUPLICATE
                ? "duplicate: " + which + " has been here; the newest is frame " + newest.frameSeq() + " of epoch "
                        + newest.epoch()
                : "out of order: " + which + " came after frame " + newest.frameSeq() + " of epoch " + newest.epoch()
                        + " had been told";
    }
}
