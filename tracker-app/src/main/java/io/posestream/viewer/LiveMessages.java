package io.posestream.viewer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackPalette;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the page is told, as server-sent events: a name and one line of JSON. Times are milliseconds since 1970. */
final class LiveMessages {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SEEN = 0;
    private static final int IMPUTED = 1;
    private static final int MISSING = 2;

    private LiveMessages() {}

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** First of all: what this viewer shows and what happened lately. */
    static byte[] hello(ViewerSettings settings, boolean pictures, Collection<StreamEvent> events) {
        return event("hello", json -> {
            json.writeStringField("topic", settings.topic());
            json.writeStringField("broker", settings.broker());
            json.writeBooleanField("pictures", pictures);
            json.writeArrayFieldStart("events");
            for (StreamEvent event : events) {
                json.writeStartObject();
                writeEvent(json, event);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /**
     * Keypoints are flat, four numbers each: x, y, score, kind (0 seen, 1 imputed, 2 missing).
     *
     * @param latencyMs from capture until the viewer received it
     */
    static byte[] pose(PoseFrame frame, double latencyMs) {
        return event("pose", json -> {
            writeId(json, frame.id());
            json.writeNumberField("revision", frame.revision());
            json.writeNumberField("capturedMs", frame.captureTimeNs() / 1_000_000);
            writeRounded(json, "latencyMs", latencyMs);
            json.writeNumberField("width", frame.width());
            json.writeNumberField("height", frame.height());
            json.writeStringField("skeleton", frame.skeleton());
            json.writeStringField("outcome", frame.outcome().name());
            json.writeStringField("reason", frame.reason());
            json.writeBooleanField("suspect", frame.suspect());
            json.writeArrayFieldStart("people");
            for (TrackedPerson person : frame.people()) {
                writePerson(json, person);
            }
            json.writeEndArray();
        });
    }

    static byte[] picture(FrameId id) {
        return event("picture", json -> writeId(json, id));
    }

    static byte[] streamEvent(StreamEvent event) {
        return event("event", json -> writeEvent(json, event));
    }

    /** All streams that are known; the page forgets others. */
    static byte[] numbers(List<StreamNumbers> streams) {
        return event("numbers", json -> {
            json.writeArrayFieldStart("streams");
            for (StreamNumbers stream : streams) {
                json.writeStartObject();
                stream.writeTo(json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static byte[] broker(Optional<BrokerOutage> outage) {
        return event("broker", json -> {
            json.writeBooleanField("answers", outage.isEmpty());
            if (outage.isPresent()) {
                json.writeNumberField("sinceMs", outage.get().sinceNs() / 1_000_000);
                json.writeStringField("reason", outage.get().reason());
            }
        });
    }

    static byte[] skipped(long messages) {
        return event("skipped", json -> json.writeNumberField("messages", messages));
    }

    /** How to draw: bones of each layout and the colours of tracks. */
    static byte[] skeletons(List<Skeleton> skeletons) {
        return json(json -> {
            json.writeArrayFieldStart("palette");
            for (int color : TrackPalette.COLORS) {
                json.writeString("#%06x".formatted(color));
            }
            json.writeEndArray();
            json.writeObjectFieldStart("links");
            for (Skeleton skeleton : skeletons) {
                json.writeArrayFieldStart(skeleton.name());
                for (Skeleton.Link link : skeleton.links()) {
                    json.writeArray(new int[] {link.from(), link.to()}, 0, 2);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    static byte[] history(StreamHistory history, long nowNs) {
        return json(json -> history.writeTo(json, nowNs));
    }

    private static void writeId(JsonGenerator json, FrameId id) throws IOException {
        json.writeStringField("stream", id.streamId());
        json.writeNumberField("epoch", id.epoch());
        json.writeNumberField("seq", id.frameSeq());
    }

    private static void writeEvent(JsonGenerator json, StreamEvent event) throws IOException {
        json.writeStringField("stream", event.streamId());
        json.writeStringField("kind", event.kind().name());
        json.writeNumberField("track", event.trackId());
        json.writeNumberField("timeMs", event.eventTimeNs() / 1_000_000);
        json.writeStringField("detail", event.detail());
    }

    private static void writePerson(JsonGenerator json, TrackedPerson person) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", person.trackId());
        json.writeStringField("state", person.state().name());
        json.writeNumberField("score", Math.round(person.score() * 100) / 100.0);
        json.writeArrayFieldStart("box");
        Box box = person.box();
        for (float side : new float[] {box.x(), box.y(), box.width(), box.height()}) {
            json.writeNumber(tenth(side));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("keypoints");
        for (Keypoint keypoint : person.pose().keypoints()) {
            json.writeNumber(tenth(keypoint.x()));
            json.writeNumber(tenth(keypoint.y()));
            json.writeNumber(Math.round(keypoint.score() * 100) / 100.0);
            json.writeNumber(keypoint.missing() ? MISSING : keypoint.imputed() ? IMPUTED : SEEN);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void writeRounded(JsonGenerator json, String name, double value) throws IOException {
        json.writeNumberField(name, tenth(value));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static byte[] event(String name, Body body) {
        String text = "event: " + name + "\ndata: " + new String(json(body), StandardCharsets.UTF_8) + "\n\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
