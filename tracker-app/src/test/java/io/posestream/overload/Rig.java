package io.posestream.overload;

import java.util.ArrayList;
import java.util.List;

/** A ladder and frames at a steady rate, as late and as dear as a story says. */
final class Rig {
    private static final List<Step> ALL = List.of(Step.values());

    final Ladder ladder = new Ladder(ALL);
    final List<Long> momentsMs = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();
    private long nowMs;

    /**
     * @param late of each frame
     * @param busy share of the time that goes into the frames
     */
    Rig frames(long forMs, long everyMs, double late, double busy) {
        return frames(forMs, everyMs, late, busy, Others.NONE);
    }

    Rig frames(long forMs, long everyMs, double late, double busy, Others others) {
        for (long untilMs = nowMs + forMs; nowMs < untilMs; nowMs += everyMs) {
            long workNs = Math.round(busy * everyMs * 1e6);
            ladder.frame(nowMs * 1_000_000, late, workNs, others).ifPresent(this::note);
        }
        return this;
    }

    private void note(Move move) {
        moves.add(move);
        momentsMs.add(nowMs);
    }

    long nowMs() {
        return nowMs;
    }
}
