package io.posestream.app;

import java.util.Arrays;

/** How long runs took, to the nanosecond, for percentiles. One thread. */
final class RunTimes {
    private static final double NS_PER_MS = 1e6;
    private static final double NS_PER_S = 1e9;

    private long[] ns = new long[1024];
    private int count;
    private long sumNs;

    void add(long durationNs) {
        if (count == ns.length) {
            ns = Arrays.copyOf(ns, 2 * count);
        }
        ns[count++] = durationNs;
        sumNs += durationNs;
    }

    void addAll(RunTimes others) {
        for (int i = 0; i < others.count; i++) {
            add(others.ns[i]);
        }
    }

    int count() {
        return count;
    }

    /** Runs per second of busy time. */
    double perSecond() {
        return sumNs == 0 ? 0 : count * NS_PER_S / sumNs;
    }

    /** @param share 0..1 */
    double ms(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(ns, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(share * count))] / NS_PER_MS;
    }
}
