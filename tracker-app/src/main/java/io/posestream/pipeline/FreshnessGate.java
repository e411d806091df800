package io.posestream.pipeline;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets a frame pass while it is young enough to matter. Newest wins: after a late frame all are let go until one is
 * younger than half the budget; else an overloaded stream would go on for ever with frames just within it. Frames that
 * do not pass cost microseconds, so that the queue behind them empties.
 */
final class FreshnessGate {
    private final long budgetMs;
    private final LongSupplier nowNs;
    private long limitMs;

    FreshnessGate(long budgetMs, LongSupplier nowNs) {
        this.budgetMs = budgetMs;
        this.nowNs = nowNs;
        this.limitMs = budgetMs;
    }

    /** @return why the frame is not looked at; empty when it may pass */
    Optional<String> refusal(long captureTimeNs) {
        if (budgetMs == 0) {
            return Optional.empty();
        }
        long ageMs = TimeUnit.NANOSECONDS.toMillis(nowNs.getAsLong() - captureTimeNs);
        if (ageMs <= limitMs) {
            limitMs = budgetMs;
            return Optional.empty();
        }
        limitMs = budgetMs / 2;
        return Optional.of("the frame was " + ageMs + " ms old when its turn came; the budget is " + budgetMs
                + " ms, and half of it after a late frame");
    }
}
