package io.posestream.cli;

import io.posestream.clips.Part;
import io.posestream.graph.OnnxFile;
import io.posestream.head.Leaning;
import io.posestream.training.FeatureCache;
import io.posestream.training.LeaningSearch;
import io.posestream.training.StoredPeaks;
import io.posestream.training.TrainingFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream train calibrate}: how far a trained head may be believed with people it does not know. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Find how much more, or less, a trained head should believe the single frame and the smoother than it has"
                    + " learned to, on windows of DIR/validation, and write that into its model.onnx.",
            "What is found makes no kind of window worse than the single frame (clean) or the smoother (others) if that"
                    + " can be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  posestream train calibrate --training trained-head --cache cache"})
final class CalibrateCommand implements Callable<Integer> {
    /** Where the model's metadata tell of it. */
    static final String METADATA = "training.calibration";

    @Option(names = "--training", paramLabel = "DIR", required = true, description = "Folder of 'posestream train'.")
    private Path training = Path.of("");

    @Option(names = "--cache", paramLabel = "DIR", required = true, description = "Folder of 'posestream train data'.")
    private Path cache = Path.of("");

    @Option(
            names = "--windows",
            paramLabel = "N",
            defaultValue = "400",
            description = "Most windows that count (default: ${DEFAULT-VALUE}).")
    private int windows;

    @Option(names = "--json", description = "What was found as one JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path file = new TrainingFolder(training).modelFile();
        if (!Files.exists(file)) {
            throw new UsageException("In " + training + " there is no model.onnx; name a folder in which 'posestream"
                    + " train' has ended.");
        }
        OnnxFile head = OnnxFile.read(file);
        if (head.metadata(METADATA).isPresent()) {
            throw new UsageException(file + " is calibrated already ("
                    + head.metadata(METADATA).get() + "); train on with 'posestream train --resume' to begin anew.");
        }
        FeatureCache judgedBy = FeatureCache.open(cache.resolve(Part.VALIDATION.text()), new StoredPeaks());
        LeaningSearch.Found found = new LeaningSearch(head, judgedBy, windows).search();
        Leaning leaning = found.leaning();
        String words = String.format(
                Locale.ROOT,
                "logits of the single frame %+.2f, of the smoother %+.2f; cost %.3f before, %.3f after",
                leaning.key(),
                leaning.robust(),
                found.before(),
                found.cost());
        leaning.of(head).withMetadata(METADATA, words).write(file);
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("key", leaning.key());
            document.put("robust", leaning.robust());
            document.put("costBefore", found.before());
            document.put("costAfter", found.cost());
            spec.commandLine().getOut().println(Json.line(document));
        } else {
            spec.commandLine().getOut().println("Wrote " + file + ": " + words);
        }
        return ExitCode.OK;
    }
}
