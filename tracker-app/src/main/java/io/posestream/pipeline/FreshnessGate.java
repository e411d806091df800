package io.posestream.pipeline;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets a frame pass while it can still be told within the budget: its age, and the time that a look takes just now.
 * Newest wins: after a late frame all are let go until one is younger than half of that; else an overloaded stream
 * would go on for ever with frames just within it. Frames that do not pass cost microseconds, so that the queue behind
 * them empties. One stream; not thread-safe.
 */
final class FreshnessGate {
    private final long budgetMs;
    private final LongSupplier nowNs;
    private final LookTime lookTime;
    private boolean afterLate;

    FreshnessGate(long budgetMs, LongSupplier nowNs) {
        this.budgetMs = budgetMs;
        this.nowNs = nowNs;
        this.lookTime = new LookTime(budgetMs / 2.0);
    }

    /** A frame passed, and this is how long it took from then on. */
    void looked(long tookNs) {
        lookTime.add(tookNs);
    }

    /** How much of the time for waiting is gone: 0 = none, 1 = all; 0 without a budget. */
    double lateness(long captureTimeNs) {
        return budgetMs == 0 ? 0 : Math.max(0, ageMs(captureTimeNs) / (double) waitingMs());
    }

    /** @return why the frame is not looked at; empty when it may pass */
    Optional<String> refusal(long captureTimeNs) {
        if (budgetMs == 0) {
            return Optional.empty();
        }
        long ageMs = ageMs(captureTimeNs);
        if (ageMs <= (afterLate ? waitingMs() / 2 : waitingMs())) {
            afterLate = false;
            return Optional.empty();
        }
        afterLate = true;
        return Optional.of("the frame was " + ageMs + " ms old when its turn came; the budget is " + budgetMs
                + " ms, of which a look takes " + (budgetMs - waitingMs())
                + " ms, and half of the rest counts after a late frame");
    }

    private long waitingMs() {
        return budgetMs - lookTime.expectedMs();
    }

    private long ageMs(long captureTimeNs) {
        return TimeUnit.NANOSECONDS.toMillis(nowNs.getAsLong() - captureTimeNs);
    }
}
