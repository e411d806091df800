package io.posestream.viewer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last minutes of one stream by the viewer's clock: latency second by second, who was there when, what was dropped
 * why. So a page that is opened because of an alert shows what led to it. Bounded; not thread-safe.
 */
final class StreamHistory {
    static final int SECONDS = 300;
    private static final int MAX_TRACKS = 60;
    private static final long SHORTEST_MS = 30_000;
    private static final long SECOND_NS = 1_000_000_000L;

    private final Map<Long, HistorySecond> seconds = new LinkedHashMap<>();
    private final Map<Long, TrackSpans> tracks = new LinkedHashMap<>(16, .75f, true);
    private final Drops drops = new Drops();
    private final long firstMs;

    /** @param firstNs when the stream was first heard of */
    StreamHistory(long firstNs) {
        firstMs = firstNs / 1_000_000;
    }

    /** @param receivedNs nanoseconds since 1970 */
    void add(PoseFrame frame, long receivedNs) {
        long second = receivedNs / SECOND_NS;
        seconds.computeIfAbsent(second, HistorySecond::new).add(frame, receivedNs);
        seconds.keySet().removeIf(old -> old <= second - SECONDS);
        for (TrackedPerson person : frame.people()) {
            tracks.computeIfAbsent(person.trackId(), TrackSpans::new).add(person.state(), receivedNs / 1_000_000);
        }
        while (tracks.size() > MAX_TRACKS) {
            tracks.remove(tracks.keySet().iterator().next());
        }
        drops.add(frame, receivedNs / 1_000_000);
    }

    /** Tracks and drops with times in milliseconds since 1970, seconds with their start. */
    void writeTo(JsonGenerator json, long nowNs) throws IOException {
        long nowMs = nowNs / 1_000_000;
        long fromMs = Math.max(nowMs - SECONDS * 1000L, Math.min(firstMs, nowMs - SHORTEST_MS));
        tracks.values().removeIf(track -> track.endMs() < fromMs);
        json.writeNumberField("nowMs", nowMs);
        json.writeNumberField("fromMs", fromMs);
        json.writeArrayFieldStart("seconds");
        for (HistorySecond second : seconds.values()) {
            second.writeTo(json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tracks");
        List<TrackSpans> inOrder = tracks.values().stream()
                .sorted((a, b) -> Long.compare(a.id(), b.id()))
                .toList();
        for (TrackSpans track : inOrder) {
            track.writeTo(json);
        }
        json.writeEndArray();
        drops.writeTo(json);
    }
}
