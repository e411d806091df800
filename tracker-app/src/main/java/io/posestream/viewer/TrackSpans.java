package io.posestream.viewer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.TrackState;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** When one person was there, and how surely: spans of one state each. Bounded. */
final class TrackSpans {
    private static final int MAX_SPANS = 64;

    /** A frame or two that are missing do not break a span. */
    private static final long JOIN_MS = 1_500;

    private final long id;
    private final Deque<Span> spans = new ArrayDeque<>();

    private record Span(TrackState state, long fromMs, long toMs) {}

    TrackSpans(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    void add(TrackState state, long atMs) {
        @Nullable Span last = spans.peekLast();
        boolean joins = last != null && atMs - last.toMs() < JOIN_MS;
        long fromMs = joins ? last.toMs() : atMs;
        if (joins && last.state() == state) {
            spans.removeLast();
            fromMs = last.fromMs();
        }
        spans.addLast(new Span(state, fromMs, atMs));
        if (spans.size() > MAX_SPANS) {
            spans.removeFirst();
        }
    }

    long endMs() {
        return spans.getLast().toMs();
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeArrayFieldStart("spans");
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(span.fromMs());
            json.writeNumber(span.toMs());
            json.writeString(span.state().name());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
