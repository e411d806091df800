package io.posestream.pipeline;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets a frame pass while it is young enough to matter. Newest wins: frames that waited too long are told as dropped in
 * microseconds, so that the queue behind them empties.
 */
final class FreshnessGate {
    private final long budgetMs;
    private final LongSupplier nowNs;

    FreshnessGate(long budgetMs, LongSupplier nowNs) {
        this.budgetMs = budgetMs;
        this.nowNs = nowNs;
    }

    /** @return why the frame is not looked at; empty when it may pass */
    Optional<String> refusal(long captureTimeNs) {
        if (budgetMs == 0) {
            return Optional.empty();
        }
        long ageMs = TimeUnit.NANOSECONDS.toMillis(nowNs.getAsLong() - captureTimeNs);
        return ageMs <= budgetMs
                ? Optional.empty()
                : Optional.of(
                        "the frame was " + ageMs + " ms old when its turn came; the budget is " + budgetMs + " ms");
    }
}
