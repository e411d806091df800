package io.posestream.chaos;

import java.util.List;
import java.util.Map;

/**
 * How a long run went.
 *
 * @param latencyMs capture to visible pose: p50, p95, p99
 * @param residentMb memory of the tracker, native and heap
 * @param heapMb Java heap alive after a collection
 * @param crashes processes that ended by themselves
 * @param vitals all that was measured, for a plot
 */
public record SoakVerdict(
        Account account,
        Map<String, Double> latencyMs,
        Trend residentMb,
        Trend heapMb,
        Trend threads,
        Trend handles,
        int crashes,
        List<Vitals> vitals) {

    /** More growth in an hour than this share of the whole is a leak until proven otherwise. */
    private static final double TOLERATED_GROWTH = 0.05;

    private static final int TOLERATED_SWING = 2;

    /** Whether nothing was lost and nothing grew. */
    public boolean passed() {
        return account.lost() == 0
                && account.outOfOrder() == 0
                && crashes == 0
                && isFlat(residentMb)
                && isFlat(heapMb)
                && isConstant(threads)
                && isConstant(handles);
    }

    private static boolean isFlat(Trend trend) {
        return trend.last() - trend.first() <= TOLERATED_GROWTH * trend.first();
    }

    private static boolean isConstant(Trend trend) {
        return Math.abs(trend.last() - trend.first()) <= TOLERATED_SWING;
    }
}
