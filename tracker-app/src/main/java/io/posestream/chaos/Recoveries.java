package io.posestream.chaos;

import io.posestream.frame.PoseFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How long streams go without any outcome after a blow: from the moment the victim is gone to the first outcome that
 * was sent later, one figure for each stream that the victim served.
 *
 * @param count figures
 * @param p50 ms, the median; NaN without figures
 * @param p95 ms; NaN without figures
 * @param never streams of which nothing was told any more
 */
public record Recoveries(int count, double p50, double p95, int never) {
    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.95;

    static Recoveries of(Witness witness, List<Blow> blows) {
        List<Long> recoveries = new ArrayList<>();
        int never = 0;
        for (Blow blow : blows) {
            for (String stream : blow.streams()) {
                OptionalLong first = witness.told(stream).stream()
                        .mapToLong(PoseFrame::emitTimeNs)
                        .filter(emitNs -> emitNs > blow.atNs())
                        .min();
                if (first.isPresent()) {
                    recoveries.add(TimeUnit.NANOSECONDS.toMillis(first.getAsLong() - blow.atNs()));
                } else {
                    never++;
                }
            }
        }
        Collections.sort(recoveries);
        return new Recoveries(recoveries.size(), quantile(recoveries, MEDIAN), quantile(recoveries, MOST), never);
    }

    /** Nearest rank. */
    private static double quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
