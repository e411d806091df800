package io.posestream.cli;

import io.posestream.evaluation.head.Method;
import io.posestream.evaluation.head.TrialSet;
import io.posestream.graph.OnnxFile;
import io.posestream.model.Sha256;
import io.posestream.training.TrainingFolder;
import io.posestream.training.TrainingLog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
                | model.onnx | sha256 `%s` |
                | backbone | `%s`, sha256 `%s` |
                | parts | %s |
                | seed of the weights | %s |
                | trained by | `%s` |
                | on data of | `%s` |
                | calibrated on validation windows | %s |
                %s%s
                ## Limits

                - Works on the maps of the backbone above only.
                - Its truth on real pictures is that backbone's own answer on the clean picture: what the backbone never sees right, the
                  head does not learn from them.
                - Where `refined - rts` or `causal - rtsCausal` is above 0 the smoother alone does better.
                - Trained on windows of one person each; drawn people stand for most of the crowded scenes.
                """.formatted(
                        id,
                        head.parameterCount(),
                        Sha256.hex(head.bytes()),
                        say("backbone.id"),
                        say("backbone.sha256"),
                        say("options"),
                        say("seed"),
                        say("training.command"),
                        say("training.data"),
                        say(CalibrateCommand.METADATA),
                        curves(),
                        results.map(HeadCard::results).orElse(""));
    }

    private String say(String key) {
        return head.metadata(key).orElse("not recorded");
    }

    private String curves() {
        TrainingLog.Curve loss = folder.losses().curves().get("loss");
        return loss == null
                ? ""
                : lossTable(loss) + validationTable(folder.validations().curves());
    }

    private static String lossTable(TrainingLog.Curve loss) {
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

    /** Of degraded keys, which is where a head differs most. */
    private static String validationTable(Map<String, TrainingLog.Curve> curves) {
        List<String> names = List.of(TrialSet.values()).stream()
                .flatMap(set -> Stream.of(Method.CAUSAL, Method.REFINED)
                        .map(method -> set.text() + ".degraded." + method.text()))
                .filter(curves::containsKey)
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\nMean error on validation windows with degraded keys, crop pixels:\n\n| step |");
        names.forEach(name ->
                text.append(' ').append(name.replace(".degraded.", ", ")).append(" |"));
        text.append("\n|---|").append("---|".repeat(names.size())).append('\n');
        List<TrainingLog.Curve> columns =
                names.stream().map(curves::get).filter(Objects::nonNull).toList();
        for (int row = 0; row < columns.get(0).steps().length; row++) {
            text.append(String.format(Locale.ROOT, "| %.0f |", columns.get(0).steps()[row]));
            for (TrainingLog.Curve column : columns) {
                text.append(String.format(Locale.ROOT, " %.2f |", column.values()[row]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String results(String json) {
        return new HeadResults(json).table();
    }
}
