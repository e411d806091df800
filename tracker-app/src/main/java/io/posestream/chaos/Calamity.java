package io.posestream.chaos;

import java.util.Locale;

/**
 * One thing that goes wrong.
 *
 * @param atMs since the cameras started
 * @param target number of the tracker, from 0; meaningless for the others
 * @param lengthMs until the victim is started again or goes on
 */
public record Calamity(long atMs, Kind kind, int target, long lengthMs) {
    private static final double MS_PER_S = 1000;

    /** What goes wrong. */
    public enum Kind {
        KILL_TRACKER,
        PAUSE_TRACKER,
        KILL_BROKER,
        BURST
    }

    /** In words. */
    public String text() {
        String what = switch (kind) {
            case KILL_TRACKER -> "kill -9 tracker-" + (target + 1) + ", started again after ";
            case PAUSE_TRACKER -> "tracker-" + (target + 1) + " stands still (SIGSTOP) for ";
            case KILL_BROKER -> "kill -9 broker, started again after ";
            case BURST -> "an extra camera sends four times as fast as it may, for ";
        };
        return String.format(Locale.ROOT, "%6.1f s  %s%.1f s", atMs / MS_PER_S, what, lengthMs / MS_PER_S);
    }
}
