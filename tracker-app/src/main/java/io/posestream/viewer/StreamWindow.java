package io.posestream.viewer;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.ToDoubleFunction;

/** The last seconds of one stream. Not thread-safe. */
final class StreamWindow {
    private static final long LENGTH_NS = 5_000_000_000L;
    private static final int MAX_FRAMES = 2_048;

    private final Deque<Timing> timings = new ArrayDeque<>();
    private final StreamHistory history;
    private PoseFrame last;
    private long lastReceivedNs;
    private long late;
    private long gaps;
    private long thinned;
    private boolean ended;
    private String reduced = "";
    private String trouble = "";

    private record Timing(long receivedNs, double latencyMs, double toTrackerMs, double inTrackerMs) {}

    StreamWindow(PoseFrame first, long receivedNs) {
        last = first;
        lastReceivedNs = receivedNs;
        history = new StreamHistory(receivedNs);
    }

    /** @param receivedNs nanoseconds since 1970 */
    void add(PoseFrame frame, long receivedNs) {
        // Refined poses come a second time for the same frame, when later ones were shown or the stream is over.
        if (frame.revision() > 0) {
            last = frame.id().equals(last.id()) ? frame : last;
            return;
        }
        last = frame;
        lastReceivedNs = receivedNs;
        ended = false;
        late += frame.outcome() == Outcome.DROPPED_LATE ? 1 : 0;
        gaps += frame.outcome() == Outcome.DECODE_GAP ? 1 : 0;
        thinned += frame.outcome() == Outcome.THINNED_OUT ? 1 : 0;
        history.add(frame, receivedNs);
        timings.addLast(new Timing(
                receivedNs,
                (receivedNs - frame.captureTimeNs()) / 1e6,
                (frame.ingestTimeNs() - frame.captureTimeNs()) / 1e6,
                (frame.emitTimeNs() - frame.ingestTimeNs()) / 1e6));
        if (timings.size() > MAX_FRAMES) {
            timings.removeFirst();
        }
    }

    /** What holds for the stream until another event ends it. */
    void happened(StreamEvent event) {
        switch (event.kind()) {
            case STREAM_DEGRADED -> reduced = event.detail();
            case STREAM_RESTORED -> reduced = "";
            case PICTURE_FROZEN, PICTURE_BLACK, SOURCE_RECONNECTING -> trouble = event.detail();
            case PICTURE_RECOVERED, STREAM_RESUMED -> trouble = "";
            case STREAM_STARTED -> clear();
            case STREAM_ENDED -> {
                clear();
                ended = true;
            }
            default -> {
                // Passes by.
            }
        }
    }

    private void clear() {
        reduced = "";
        trouble = "";
    }

    PoseFrame last() {
        return last;
    }

    long lastReceivedNs() {
        return lastReceivedNs;
    }

    StreamHistory history() {
        return history;
    }

    StreamNumbers numbers(long nowNs) {
        while (!timings.isEmpty() && timings.getFirst().receivedNs() < nowNs - LENGTH_NS) {
            timings.removeFirst();
        }
        return new StreamNumbers(
                last.id().streamId(),
                last.model(),
                fps(),
                percentile(.5, Timing::latencyMs),
                percentile(.95, Timing::latencyMs),
                percentile(.5, Timing::toTrackerMs),
                percentile(.5, Timing::inTrackerMs),
                late,
                gaps,
                thinned,
                (nowNs - lastReceivedNs) / 1_000_000,
                ended,
                reduced,
                trouble);
    }

    private double fps() {
        if (timings.size() < 2) {
            return 0;
        }
        long spanNs = timings.getLast().receivedNs() - timings.getFirst().receivedNs();
        return spanNs <= 0 ? 0 : (timings.size() - 1) * 1e9 / spanNs;
    }

    private double percentile(double share, ToDoubleFunction<Timing> value) {
        double[] sorted = timings.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
