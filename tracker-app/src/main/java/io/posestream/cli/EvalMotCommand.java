package io.posestream.cli;

import io.posestream.dataset.mot.MotBenchmark;
import io.posestream.dataset.mot.MotPair;
import io.posestream.dataset.mot.MotReader;
import io.posestream.dataset.mot.MotSequence;
import io.posestream.evaluation.identity.IdentityTable;
import io.posestream.evaluation.mot.MotEvaluation;
import io.posestream.evaluation.mot.MotResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream eval mot}: tracks of boxes against truth. */
@Command(
        name = "mot",
        mixinStandardHelpOptions = true,
        description = {
            "Score tracks of boxes against truth, both MOTChallenge text: HOTA, MOTA, IDF1 and their parts.",
            "The figures are TrackEval's (MotChallenge2DBox). In --json ratios are fractions of 1.",
            "Truth marked 0 is left out. By the rules of MOT16, MOT17 and MOT20 only class 1 is to be found, and a",
            "track that found a distractor is left out. The rules of MOT15 know no classes; they are TrackEval's",
            "without preprocessing. Without --benchmark the columns of truth decide, and the answer says which."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream eval mot --truth gt.txt --tracks tracks.txt",
            "  posestream eval mot --truth MOT17/train --tracks result --benchmark MOT17",
            "      (truth in MOT17/train/SEQ/gt/gt.txt, tracks in result/SEQ.txt; a row each, and COMBINED)",
            "  posestream eval mot --truth gt.txt --tracks tracks.txt --json --plot hota.png"
        })
final class EvalMotCommand implements Callable<Integer> {
    private static final String COMBINED = "COMBINED";

    @Option(names = "--truth", paramLabel = "PATH", required = true, description = "gt.txt, or a folder of sequences.")
    private Path truth = Path.of("");

    @Option(names = "--tracks", paramLabel = "PATH", required = true, description = "Tracks, or a folder of SEQ.txt.")
    private Path tracks = Path.of("");

    @Option(
            names = "--benchmark",
            paramLabel = "YEAR",
            description = "Whose rules: ${COMPLETION-CANDIDATES} (default: by the columns of truth).")
    private @Nullable MotBenchmark benchmark;

    @Option(names = "--json", description = "The scores as one JSON line.")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE", description = "HOTA by threshold, as .png or .svg.")
    private @Nullable Path plot;

    @Spec
    private CommandSpec spec;

    private record Row(String name, MotBenchmark rules, MotResult result) {}

    @Override
    public Integer call() {
        List<Row> rows = new ArrayList<>();
        for (MotPair pair : MotPair.find(truth, tracks)) {
            rows.add(evaluate(pair));
        }
        MotResult all = rows.size() == 1
                ? rows.get(0).result()
                : MotResult.combined(rows.stream().map(Row::result).toList());
        if (plot != null) {
            AlphaPlot.of("HOTA by threshold of overlap", all.scores().hota()).write(plot);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(document(rows, all)));
        } else {
            print(rows, all, out);
        }
        return ExitCode.OK;
    }

    private Row evaluate(MotPair pair) {
        MotSequence real = MotReader.identities(pair.truth());
        MotBenchmark rules = benchmark == null ? MotBenchmark.of(real) : benchmark;
        return new Row(pair.name(), rules, MotEvaluation.of(real, MotReader.identities(pair.tracks()), rules));
    }

    private void print(List<Row> rows, MotResult all, PrintWriter out) {
        List<String> names =
                Stream.concat(rows.stream().map(Row::name), Stream.of(COMBINED)).toList();
        IdentityRows table = new IdentityRows(out, names);
        rows.forEach(row -> table.print(row.name(), row.result().scores()));
        if (rows.size() > 1) {
            table.print(COMBINED, all.scores());
        }
        out.printf(
                "Rules of %s (%s); %d boxes of truth and %d of tracks were left out. Ratios in percent.%n",
                rules(rows),
                benchmark == null ? "by the columns of truth; --benchmark chooses" : "as asked",
                all.truthsLeftOut(),
                all.tracksLeftOut());
    }

    private static String rules(List<Row> rows) {
        return String.join(
                ", ", rows.stream().map(row -> row.rules().name()).distinct().toList());
    }

    private Map<String, Object> document(List<Row> rows, MotResult all) {
        Map<String, Object> document = scores(rules(rows), all);
        if (rows.size() > 1) {
            Map<String, Object> sequences = new LinkedHashMap<>();
            rows.forEach(row -> sequences.put(row.name(), scores(row.rules().name(), row.result())));
            document.put("sequences", sequences);
        }
        return document;
    }

    private static Map<String, Object> scores(String rules, MotResult result) {
        Map<String, Object> scores = new LinkedHashMap<>(IdentityTable.of(result.scores()));
        scores.put("benchmark", rules);
        scores.put("truthsLeftOut", result.truthsLeftOut());
        scores.put("tracksLeftOut", result.tracksLeftOut());
        return scores;
    }
}
