package io.posestream.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.evaluation.head.Method;
import io.posestream.evaluation.head.TrialSet;
import io.posestream.graph.OnnxFile;
import io.posestream.training.TrainingFolder;
import io.posestream.training.TrainingLog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The card of a trained head: where it comes from, how it learned, how well it does.
 *
 * @param results what 'posestream eval head --json' said
 */
record HeadCard(String id, OnnxFile head, TrainingFolder folder, Optional<String> results) {
    private static final int CURVE_ROWS = 12;

    String text() {
        return """
                # Temporal head %s

                Corrects the single-frame pose of a person by two frames before and, with look-ahead, two after: a graph of %d trained
                weights that looks at the backbone's maps of all five (bidirectional deformable cross-attention).

                | | |
                |---|---|
                | backbone | `%s`, sha256 `%s` |
                | parts | %s |
                | seed of the weights | %s |
                | trained by | `%s` |
                | on data of | `%s` |
                %s%s
                ## Limits

                - Works on the maps of the backbone above only.
                - Its truth on real pictures is that backbone's own answer on the clean picture: what the backbone never sees right, the
                  head does not learn from them.
                - Trained on windows of one person each; drawn people stand for most of the crowded scenes.
                """.formatted(
                        id,
                        head.parameterCount(),
                        say("backbone.id"),
                        say("backbone.sha256"),
                        say("options"),
                        say("seed"),
                        say("training.command"),
                        say("training.data"),
                        curve(),
                        results.map(HeadCard::table).orElse(""));
    }

    private String say(String key) {
        return head.metadata(key).orElse("not recorded");
    }

    private String curve() {
        TrainingLog.Curve loss = folder.losses().curves().get("loss");
        if (loss == null) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n## Loss\n\n| step | loss, mean since the row before |\n|---|---|\n");
        int rows = Math.min(CURVE_ROWS, loss.steps().length);
        int from = 0;
        for (int row = 1; row <= rows; row++) {
            int to = row * loss.steps().length / rows;
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += loss.values()[i];
            }
            text.append(String.format(Locale.ROOT, "| %.0f | %.3f |%n", loss.steps()[to - 1], sum / (to - from)));
            from = to;
        }
        return text.toString();
    }

    private static String table(String json) {
        StringBuilder text = new StringBuilder(
                "\n## Results\n\nMean error in pixels of the key's crop, by `posestream eval head`; differences with the 95 % interval"
                        + " over clips.\n\n| set | state |");
        for (Method method : Method.values()) {
            text.append(' ').append(method.text()).append(" |");
        }
        text.append(" causal - rtsCausal | refined - rts |\n|---|---|");
        text.append("---|".repeat(Method.values().length + 2)).append('\n');
        JsonNode all = parsed(json);
        for (TrialSet set : TrialSet.values()) {
            for (String state : List.of("degraded", "clean")) {
                JsonNode one = all.path(set.text()).path(state);
                if (!one.isMissingNode()) {
                    text.append(row(set, state, one));
                }
            }
        }
        return text.toString();
    }

    private static String row(TrialSet set, String state, JsonNode one) {
        StringBuilder text = new StringBuilder("| " + set.text() + " | " + state + " |");
        for (Method method : Method.values()) {
            text.append(String.format(
                    Locale.ROOT, " %.2f |", one.path(method.text()).asDouble()));
        }
        for (String difference : List.of("causalAgainstRtsCausal", "refinedAgainstRts")) {
            JsonNode found = one.path(difference);
            text.append(String.format(
                    Locale.ROOT,
                    " %+.1f %% (%+.1f to %+.1f) |",
                    100 * found.path("relative").asDouble(),
                    100 * found.path("low").asDouble(),
                    100 * found.path("high").asDouble()));
        }
        return text.append('\n').toString();
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    "The results are no JSON of 'posestream eval head --json': " + e.getOriginalMessage());
        }
    }
}
