package io.posestream.trouble;

import io.posestream.frame.EventKind;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Notices that pictures come at another rate than before: two stretches of {@value #STRETCH_MS} ms that agree with each
 * other and not with what was usual. Not thread-safe.
 */
final class RateWatch {
    static final long STRETCH_MS = 2_000;

    private static final long STRETCH_NS = TimeUnit.MILLISECONDS.toNanos(STRETCH_MS);

    /** Over a pause nothing is measured. */
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private static final double SAME = 0.15;
    private static final double OTHER = 0.25;

    private boolean begun;
    private long startNs;
    private long lastNs;
    private int frames;
    private double stretchFps;
    private double usualFps;

    Optional<Finding> arrived(long timeNs) {
        long distanceNs = timeNs - lastNs;
        lastNs = timeNs;
        if (!begun || distanceNs > PAUSE_NS || timeNs < startNs) {
            begun = true;
            startNs = timeNs;
            frames = 0;
            return Optional.empty();
        }
        frames++;
        if (timeNs - startNs < STRETCH_NS) {
            return Optional.empty();
        }
        double fps = frames * 1e9 / (timeNs - startNs);
        startNs = timeNs;
        frames = 0;
        return measured(fps);
    }

    private Optional<Finding> measured(double fps) {
        boolean steady = differ(fps, stretchFps) <= SAME;
        stretchFps = fps;
        if (!steady || differ(fps, usualFps) <= OTHER) {
            return Optional.empty();
        }
        double before = usualFps;
        usualFps = fps;
        return before == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        EventKind.FRAME_RATE_CHANGED,
                        String.format(Locale.ROOT, "%.1f pictures a second after %.1f", fps, before)));
    }

    private static double differ(double one, double other) {
        return Math.abs(one - other) / Math.max(one, other);
    }
}
