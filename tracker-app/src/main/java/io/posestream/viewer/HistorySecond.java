package io.posestream.viewer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import java.io.IOException;
import java.util.Arrays;

/** What came in one second. */
final class HistorySecond {
    private static final int MAX_LATENCIES = 120;

    private final long epochS;
    private double[] latenciesMs = new double[16];
    private int frames;
    private int dropped;

    HistorySecond(long epochS) {
        this.epochS = epochS;
    }

    void add(PoseFrame frame, long receivedNs) {
        boolean lookedAt = frame.outcome() == Outcome.TRACKED || frame.outcome() == Outcome.EMPTY;
        dropped += lookedAt ? 0 : 1;
        if (frames < MAX_LATENCIES) {
            if (frames == latenciesMs.length) {
                latenciesMs = Arrays.copyOf(latenciesMs, Math.min(2 * frames, MAX_LATENCIES));
            }
            latenciesMs[frames++] = (receivedNs - frame.captureTimeNs()) / 1e6;
        }
    }

    /** Start in milliseconds since 1970, median latency, greatest latency, frames, dropped frames. */
    void writeTo(JsonGenerator json) throws IOException {
        double[] sorted = Arrays.copyOf(latenciesMs, frames);
        Arrays.sort(sorted);
        json.writeStartArray();
        json.writeNumber(epochS * 1000);
        json.writeNumber(Math.round(sorted[(frames - 1) / 2]));
        json.writeNumber(Math.round(sorted[frames - 1]));
        json.writeNumber(frames);
        json.writeNumber(dropped);
        json.writeEndArray();
    }
}
