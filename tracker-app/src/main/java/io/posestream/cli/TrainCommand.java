package io.posestream.cli;

import io.posestream.clips.Part;
import io.posestream.graph.OnnxFile;
import io.posestream.head.HeadOptions;
import io.posestream.head.Heads;
import io.posestream.training.CacheHeader;
import io.posestream.training.CameraDrift;
import io.posestream.training.Checkpoint;
import io.posestream.training.FeatureCache;
import io.posestream.training.FeatureDropout;
import io.posestream.training.HeadBatches;
import io.posestream.training.HeadLoss;
import io.posestream.training.Learner;
import io.posestream.training.Progress;
import io.posestream.training.Schedule;
import io.posestream.training.StopSignal;
import io.posestream.training.StoredPeaks;
import io.posestream.training.TrainingFolder;
import io.posestream.training.TrainingLoop;
import io.posestream.training.TrainingPlan;
import io.posestream.training.WindowChange;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream train}: teaches the temporal head. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train the temporal head, which corrects a pose by the frames around it, on the windows of 'posestream train"
                    + " data'.",
            "Writes checkpoints, logs, curves and model.onnx into a folder. Ctrl-C ends it after the step it is in;"
                    + " --resume goes on from there."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream train data --out cache",
            "  posestream train --cache cache --out head --minutes 60",
            "  posestream train --cache cache --out head --minutes 120 --resume",
            "  posestream train --cache cache --out no-maps --steps 3000 --without MAPS",
            "  posestream train calibrate --training head --cache cache",
            "  posestream models export --training head --id my-head --out models/my-head"
        },
        subcommands = {TrainDataCommand.class, TuneBaselineCommand.class, CalibrateCommand.class})
final class TrainCommand implements Callable<Integer> {
    /** Twice the loss's own: clips are few, and what is right already must stay so in others. */
    private static final double CLEAN_WEIGHT = 1;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "cache",
            description = "Folder of 'posestream train data' (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "trained-head",
            description = "Folder for all that is written (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "Training time in all, with what lies before a --resume (default: ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(names = "--steps", description = "Train so many steps instead; the result is then the same every time.")
    private @Nullable Long steps;

    @Option(names = "--batch", defaultValue = "32", description = "Windows a step (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--workers", defaultValue = "2", description = "Threads that train (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(names = "--seed", defaultValue = "1", description = "Of weights and draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--rate", defaultValue = "1e-3", description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--resume", description = "Go on from the checkpoint in --out, with the parts that its head has.")
    private boolean resume;

    @Option(
            names = "--validate-every",
            paramLabel = "STEPS",
            defaultValue = "250",
            description = "Steps between validations and checkpoints (default: ${DEFAULT-VALUE}).")
    private long validateEvery;

    @Option(
            names = "--validation-windows",
            paramLabel = "N",
            defaultValue = "300",
            description = "Most windows to validate on (default: ${DEFAULT-VALUE}).")
    private int validationWindows;

    @Option(names = "--json", description = "The last validation as one JSON line.")
    private boolean json;

    @Mixin
    private HeadShapeOptions shape = new HeadShapeOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TrainingFolder folder = new TrainingFolder(out);
        Optional<Checkpoint> checkpoint = checkpoint(folder);
        FeatureCache windows = FeatureCache.open(cache.resolve(Part.TRAIN.text()), new StoredPeaks());
        FeatureCache validation = FeatureCache.open(cache.resolve(Part.VALIDATION.text()), new StoredPeaks());
        OnnxFile head = checkpoint
                .map(found -> OnnxFile.parse(found.model()))
                .orElseGet(() -> described(Heads.build(shape.read(), seed), windows.header()));
        requireSameBackbone(head, windows.header());
        requireSameBackbone(head, validation.header());
        HeadOptions options = HeadOptions.parse(head.metadata("options").orElse(""));
        HeadProgress listener =
                new HeadProgress(spec.commandLine().getErr(), folder, validation, options, validationWindows);
        Progress reached;
        Map<String, Double> figures;
        try (StopSignal stop = StopSignal.atShutdown();
                Learner learner = checkpoint
                        .map(found -> Learner.resume(found, plan()))
                        .orElseGet(() -> Learner.start(head.bytes(), plan()))) {
            HeadLoss loss = HeadLoss.standard().with("clean", CLEAN_WEIGHT).fitting(learner::has);
            HeadBatches batches = new HeadBatches(
                    windows, options, WindowChange.DEFAULT, CameraDrift.DEFAULT, FeatureDropout.DEFAULT);
            reached = new TrainingLoop(learner, batches, loss, folder, listener).run(stop);
            figures = listener.validate(reached, learner.averaged());
        }
        print(reached, figures, windows.size(), folder);
        return ExitCode.OK;
    }

    private Optional<Checkpoint> checkpoint(TrainingFolder folder) {
        Optional<Checkpoint> checkpoint = folder.checkpoint();
        if (checkpoint.isPresent() && !resume) {
            throw new UsageException("In " + out + " there is a training already; go on with --resume, or name another"
                    + " folder with --out.");
        }
        if (checkpoint.isEmpty() && resume) {
            throw new UsageException("In " + out + " there is no checkpoint to resume; leave --resume out to start.");
        }
        return checkpoint;
    }

    private static void requireSameBackbone(OnnxFile head, CacheHeader data) {
        String expected = head.metadata("backbone.sha256").orElse("none");
        if (!expected.equals(data.backboneSha256())) {
            throw new UsageException("The head learns on maps of a backbone with sha256 " + expected
                    + ", the windows were made with " + data.backbone() + ", sha256 " + data.backboneSha256()
                    + "; name the cache that its training began with.");
        }
    }

    private TrainingPlan plan() {
        TrainingPlan plan = TrainingPlan.of(steps == null ? Long.MAX_VALUE : steps, batch, workers, seed)
                .every(validateEvery, validateEvery)
                .at(Schedule.peak(rate));
        return steps == null ? plan.within(Duration.ofMillis(Math.round(minutes * 60e3))) : plan;
    }

    /** Where it comes from goes with the model, to be told on its card. */
    private OnnxFile described(OnnxFile head, CacheHeader data) {
        String command = "posestream "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs());
        return head.withMetadata("training.command", command)
                .withMetadata("training.data", data.command())
                .withMetadata("backbone.id", data.backbone())
                .withMetadata("backbone.sha256", data.backboneSha256());
    }

    private void print(Progress reached, Map<String, Double> figures, int windows, TrainingFolder folder) {
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("steps", reached.step());
            document.put("minutes", reached.elapsedMs() / 60e3);
            document.put("windows", windows);
            document.put("validation", figures);
            result.println(Json.line(document));
            return;
        }
        result.printf(
                "%d steps in %.1f min on %d windows. Model: %s%n",
                reached.step(), reached.elapsedMs() / 60e3, windows, folder.modelFile());
    }
}
