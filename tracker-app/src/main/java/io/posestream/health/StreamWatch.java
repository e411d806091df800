package io.posestream.health;

import io.posestream.frame.Outcome;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is known of one stream. Written by the poll thread and the stream's lane, read by all. */
final class StreamWatch {
    private volatile @Nullable Outcome last;
    private volatile boolean stalled;
    private volatile int queued;
    private volatile long latencyNs;
    private volatile long readNs;

    StreamWatch(long nowNs) {
        readNs = nowNs;
    }

    void read(long nowNs) {
        readNs = nowNs;
        stalled = false;
    }

    void posed(Outcome outcome, long sinceCaptureNs) {
        last = outcome;
        latencyNs = sinceCaptureNs;
    }

    void queued(int frames) {
        queued = frames;
    }

    void stalled() {
        stalled = true;
    }

    StreamHealth health(String stream, long nowNs) {
        Outcome outcome = last;
        String state = "flowing";
        if (stalled) {
            state = "stalled";
        } else if (outcome == Outcome.DROPPED_LATE) {
            state = "late";
        } else if (outcome == Outcome.DECODE_GAP) {
            state = "undecodable";
        }
        return new StreamHealth(
                stream,
                state,
                outcome == null ? "" : outcome.name().toLowerCase(Locale.ROOT),
                queued,
                TimeUnit.NANOSECONDS.toMillis(nowNs - readNs),
                TimeUnit.NANOSECONDS.toMillis(latencyNs));
    }
}
