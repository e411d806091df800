package io.posestream.cli;

import io.posestream.clips.Part;
import java.io.PrintWriter;
import java.util.Locale;

/** A line every ten seconds with speed and time left, for work that runs in the background and into logs. */
final class SteadyProgress {
    private static final long PERIOD_NS = 10_000_000_000L;

    private final PrintWriter err;
    private final long startedNs = System.nanoTime();
    private long toldNs = startedNs;
    private int atStart = -1;

    SteadyProgress(PrintWriter err) {
        this.err = err;
    }

    void show(Part part, int made, int wanted) {
        long now = System.nanoTime();
        atStart = atStart < 0 ? made : atStart;
        if (now - toldNs < PERIOD_NS && made < wanted) {
            return;
        }
        toldNs = now;
        double perSecond = (made - atStart) / ((now - startedNs) / 1e9);
        double minutesLeft = (wanted - made) / Math.max(1e-6, perSecond) / 60;
        err.printf(
                Locale.ROOT,
                "%s: %d of %d windows, %.1f/s, %.1f min left%n",
                part.text(),
                made,
                wanted,
                perSecond,
                minutesLeft);
        err.flush();
    }
}
