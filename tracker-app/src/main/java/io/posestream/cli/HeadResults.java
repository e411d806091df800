package io.posestream.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.evaluation.head.Method;
import io.posestream.evaluation.head.TrialSet;
import java.util.List;
import java.util.Locale;

/**
 * What 'posestream eval head --json' said, as a chapter of a card.
 *
 * @param json its line
 */
record HeadResults(String json) {
    private static final List<String> STATES = List.of("degraded", "clean");
    private static final List<String> DIFFERENCES = List.of("causalAgainstRtsCausal", "refinedAgainstRts");
    /** The fastest joints, where a neighbouring frame tells least. */
    private static final List<String> JOINTS = List.of("wrist", "ankle");

    String table() {
        StringBuilder text = new StringBuilder("""

                ## Results

                Mean error in pixels of the key's crop, by `posestream eval head`; differences with the 95 % interval over clips.

                | set | key | windows |""");
        head(text, " causal - rtsCausal | refined - rts |", Method.values().length + 5);
        JsonNode all = parsed();
        each(all, (name, one) -> {
            text.append(name).append(' ').append(one.path("windows").asInt()).append(" |");
            figures(text, one);
            DIFFERENCES.forEach(difference -> text.append(words(one.path(difference))));
            text.append('\n');
        });
        text.append("\n| joint | set | key |");
        head(text, "", Method.values().length + 3);
        for (String joint : JOINTS) {
            each(all, (name, one) -> {
                text.append("| ").append(joint).append(' ').append(name);
                figures(text, one.path("joints").path(joint));
                text.append('\n');
            });
        }
        return text.toString();
    }

    private interface Row {
        void write(String name, JsonNode one);
    }

    private static void each(JsonNode all, Row row) {
        for (TrialSet set : TrialSet.values()) {
            for (String state : STATES) {
                JsonNode one = all.path(set.text()).path(state);
                if (!one.isMissingNode()) {
                    row.write("| " + set.text() + " | " + state + " |", one);
                }
            }
        }
    }

    private static void head(StringBuilder text, String last, int columns) {
        for (Method method : Method.values()) {
            text.append(' ').append(method.text()).append(" |");
        }
        text.append(last).append("\n|").append("---|".repeat(columns)).append('\n');
    }

    private static void figures(StringBuilder text, JsonNode one) {
        for (Method method : Method.values()) {
            text.append(String.format(
                    Locale.ROOT, " %.2f |", one.path(method.text()).asDouble(Double.NaN)));
        }
    }

    private static String words(JsonNode difference) {
        return String.format(
                Locale.ROOT,
                " %+.1f %% (%+.1f to %+.1f) |",
                100 * difference.path("relative").asDouble(Double.NaN),
                100 * difference.path("low").asDouble(Double.NaN),
                100 * difference.path("high").asDouble(Double.NaN));
    }

    private JsonNode parsed() {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    "The results are no JSON of 'posestream eval head --json': " + e.getOriginalMessage());
        }
    }
}
