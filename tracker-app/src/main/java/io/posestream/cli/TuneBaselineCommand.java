package io.posestream.cli;

import io.posestream.clips.Part;
import io.posestream.temporal.MotionNoise;
import io.posestream.training.FeatureCache;
import io.posestream.training.NoiseSearch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream train tune-baseline}: the robust smoother's numbers from training data. */
@Command(
        name = "tune-baseline",
        mixinStandardHelpOptions = true,
        description = {
            "Find the numbers of the robust smoother that the temporal head starts from and is compared with: those with"
                    + " the least mean error on the degraded keys of DIR/train.",
            "Each kind of window counts the same, the causal answer as much as the one with look-ahead."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream train tune-baseline --cache cache",
            "  posestream train tune-baseline --cache cache --json"
        })
final class TuneBaselineCommand implements Callable<Integer> {
    @Option(names = "--cache", paramLabel = "DIR", required = true, description = "Folder of 'posestream train data'.")
    private Path cache = Path.of("");

    @Option(
            names = "--aim",
            defaultValue = "BOTH",
            description = "Which answers count, of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private NoiseSearch.Aim aim = NoiseSearch.Aim.BOTH;

    @Option(names = "--seed", defaultValue = "1", description = "Of the search (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "The numbers as one JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FeatureCache windows = FeatureCache.open(cache.resolve(Part.TRAIN.text()), FeatureCache.PeakFinder.NONE);
        NoiseSearch search = new NoiseSearch(windows, aim);
        NoiseSearch.Found before = search.judged(MotionNoise.DEFAULT);
        NoiseSearch.Found found = search.search(seed);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("windows", windows.size());
            document.put("default", before);
            document.put("found", found);
            out.println(Json.line(document));
            return ExitCode.OK;
        }
        print(out, "default", before);
        print(out, "found", found);
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, String name, NoiseSearch.Found found) {
        MotionNoise noise = found.noise();
        out.printf(
                Locale.ROOT,
                "%-8s jolt %.0f, speed %.0f, error %.3g, trust %.3g, tail %.3g: %.2f px causal, %.2f px with"
                        + " look-ahead%n",
                name,
                noise.jolt(),
                noise.speed(),
                noise.error(),
                noise.trust(),
                noise.tail(),
                found.score().causal(),
                found.score().refined());
    }
}
