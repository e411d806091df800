package io.posestream.delivery;

import io.posestream.frame.FrameId;
import org.jspecify.annotations.Nullable;

/**
 * Tells frames that go on from frames that come again. Within an epoch numbers rise, gaps are losses; a higher epoch is
 * a new start of the source. Knows only what its lane has seen: after a restart, a move or a long silence the first
 * frame is taken as it comes. One thread.
 */
final class FrameOrder {
    enum Verdict {
        NEXT,
        NEW_EPOCH,
        DUPLICATE_OR_OUT_OF_ORDER
    }

    private @Nullable FrameId last;

    Verdict check(FrameId id) {
        FrameId before = last;
        if (before != null && id.epoch() <= before.epoch()) {
            if (id.epoch() < before.epoch() || id.frameSeq() <= before.frameSeq()) {
                return Verdict.DUPLICATE_OR_OUT_OF_ORDER;
            }
            last = id;
            return Verdict.NEXT;
        }
        last = id;
        return Verdict.NEW_EPOCH;
    }

    /** What comes next goes on after this frame. */
    void continueFrom(FrameId newest) {
        last = newest;
    }

    /** In words, for the dead letter of a frame that was refused. */
    String describe(FrameId refused) {
        FrameId newest = last == null ? refused : last;
        return "duplicate or out of order: frame " + refused.frameSeq() + " of epoch " + refused.epoch()
                + " came after frame " + newest.frameSeq() + " of epoch " + newest.epoch();
    }
}
