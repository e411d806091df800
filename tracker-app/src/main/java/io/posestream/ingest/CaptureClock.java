package io.posestream.ingest;

import io.posestream.frame.EpochTime;
import java.util.concurrent.TimeUnit;

/**
 * Gives each picture its place in the world's time, and says when it is due. A camera's pictures carry it and are due
 * at once. A file's first picture is caught now and the others after it by their own distances, whatever the rate, so
 * that people move as fast as they did. One owner, one thread.
 */
final class CaptureClock {
    private final double rate;
    private boolean live;
    private boolean anchored;
    private long firstTimeNs;
    private long firstCaptureNs;
    private long firstDueNs;
    private long latestCaptureNs = Long.MIN_VALUE;

    /** @param rate see {@link IngestSettings} */
    CaptureClock(double rate) {
        this.rate = rate;
    }

    /** A source was opened. */
    void begin(boolean liveSource) {
        live = liveSource;
        anchored = false;
    }

    /** Capture time in nanoseconds since 1970; never before that of an earlier opening. */
    long captureTimeNs(long pictureTimeNs) {
        if (live) {
            latestCaptureNs = pictureTimeNs;
            return pictureTimeNs;
        }
        if (!anchored) {
            anchored = true;
            firstTimeNs = pictureTimeNs;
            firstDueNs = System.nanoTime();
            long now = EpochTime.nowNs();
            firstCaptureNs = Math.max(now, latestCaptureNs + TimeUnit.MILLISECONDS.toNanos(1));
        }
        long capture = firstCaptureNs + (pictureTimeNs - firstTimeNs);
        latestCaptureNs = Math.max(latestCaptureNs, capture);
        return capture;
    }

    /** How long to wait before this picture is sent; 0 or less = not at all. */
    long waitNs(long pictureTimeNs) {
        if (live || rate == 0) {
            return 0;
        }
        return firstDueNs + Math.round((pictureTimeNs - firstTimeNs) / rate) - System.nanoTime();
    }
}
