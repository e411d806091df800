package io.posestream.viewer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Frames that were not looked at, by reason, since the viewer started. Numbers in a reason do not make it another. */
final class Drops {
    private static final int MAX_REASONS = 12;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Map<String, Drop> byReason = new LinkedHashMap<>(16, .75f, true);

    private record Drop(Outcome outcome, String reason, long count, long lastMs) {}

    void add(PoseFrame frame, long receivedMs) {
        Outcome outcome = frame.outcome();
        if (outcome == Outcome.TRACKED || outcome == Outcome.EMPTY) {
            return;
        }
        String key = outcome + NUMBER.matcher(frame.reason()).replaceAll("N");
        byReason.merge(
                key,
                new Drop(outcome, frame.reason(), 1, receivedMs),
                (before, now) -> new Drop(outcome, now.reason(), before.count() + 1, receivedMs));
        if (byReason.size() > MAX_REASONS) {
            byReason.remove(byReason.keySet().iterator().next());
        }
    }

    /** Each with the newest wording, which has its numbers. */
    void writeTo(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("drops");
        for (Drop drop : byReason.values()) {
            json.writeStartObject();
            json.writeStringField("outcome", drop.outcome().name());
            json.writeStringField("reason", drop.reason());
            json.writeNumberField("count", drop.count());
            json.writeNumberField("lastMs", drop.lastMs());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
