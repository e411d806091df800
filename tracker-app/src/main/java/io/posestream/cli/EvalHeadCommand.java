package io.posestream.cli;

import io.posestream.clips.Part;
import io.posestream.evaluation.head.HeadFigures;
import io.posestream.evaluation.head.HeadTrial;
import io.posestream.evaluation.head.TrialSet;
import io.posestream.training.FeatureCache;
import io.posestream.training.StoredPeaks;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream eval head}: the temporal head against smoothing, on the same windows. */
@Command(
        name = "head",
        mixinStandardHelpOptions = true,
        description = {
            "Compare the temporal head with the single frame, a score-weighted line and the robust smoother, all on the"
                    + " same looks at people in windows that training never saw.",
            "Errors are mean distances in pixels of the key's crop: of the single frame, of smoother and head with past"
                    + " only (rtsCausal, causal) and with two frames of future (rts, refined).",
            "Windows that DIR does not hold yet are made: about seven minutes on two quiet cores, under 1 GB. They are drawn"
                    + " with another seed than those that the shipped head was chosen by. Without development data"
                    + " only the drawn sets are judged."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream eval head                               the shipped head; makes the windows",
            "  posestream eval head --cache cache --head models/my-head --plot head.png",
            "  posestream eval head --cache cache --head trained-head/model.onnx --part validation --json"
        })
final class EvalHeadCommand implements Callable<Integer> {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "head-eval-cache",
            description = "Folder of 'posestream train data' (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of("");

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "Id, folder of a bundle, or model.onnx of a training (default: the shipped head).")
    private @Nullable String head;

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "TEST",
            description = "Windows to judge by, of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Part part = Part.TEST;

    @Option(
            names = "--windows",
            defaultValue = "1500",
            description = "Most windows, and how many are made where there are none (default: ${DEFAULT-VALUE}).")
    private int windows;

    @Option(
            names = "--seed",
            defaultValue = "2",
            description = "Of the windows that are made (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            defaultValue = "../shared",
            description = "Folder with data/ for clips, photographs and motion (default: ${DEFAULT-VALUE}).")
    private Path shared = Path.of("");

    @Option(names = "--json", description = "The figures as one JSON line.")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE", description = "Mean errors side by side, as .png or .svg.")
    private @Nullable Path plot;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (windows < 1) {
            throw new UsageException("--windows must be at least 1.");
        }
        Path folder = cache.resolve(part.text());
        if (Files.notExists(folder) || unfinished(folder)) {
            int made = make();
            if (made != ExitCode.OK) {
                return made;
            }
        }
        FeatureCache looks = FeatureCache.open(folder, new StoredPeaks());
        HeadTrial trial = new HeadTrial(looks, windows);
        HeadReport report = new HeadReport(new HeadFigures(new ChosenHead(options.read(), head).run(trial, looks)));
        report.show(spec.commandLine().getOut(), json, plot);
        return ExitCode.OK;
    }

    /** Whether it is this command that was stopped while it made them. */
    private boolean unfinished(Path folder) {
        FeatureCache found = FeatureCache.open(folder, new StoredPeaks());
        return found.size() < windows
                && found.header().command().equals("posestream " + String.join(" ", dataCommand()))
                && found.header().seed() == seed;
    }

    /** By the command that a user would take. */
    private int make() {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isDirectory(shared.resolve("data"))) {
            err.println("There is no folder " + shared.resolve("data") + ", so there are no real windows; the sets "
                    + TrialSet.REAL.text() + " and " + TrialSet.CROWDED_REAL.text() + " are left out. Name one with"
                    + " --shared.");
        }
        err.printf("Making %d windows in %s; if it is stopped, the same command goes on.%n", windows, cache);
        err.flush();
        return PoseStream.commandLine().setErr(err).setOut(err).execute(dataCommand());
    }

    private String[] dataCommand() {
        return new String[] {
            "train",
            "data",
            "--out",
            cache.toString(),
            "--windows",
            count(Part.TRAIN),
            "--validation",
            count(Part.VALIDATION),
            "--test",
            count(Part.TEST),
            "--seed",
            Long.toString(seed),
            "--shared",
            shared.toString()
        };
    }

    private String count(Part which) {
        return which == part ? Integer.toString(windows) : "0";
    }
}
