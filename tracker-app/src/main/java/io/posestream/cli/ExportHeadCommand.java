package io.posestream.cli;

import io.posestream.app.Models;
import io.posestream.graph.OnnxFile;
import io.posestream.head.HeadOptions;
import io.posestream.model.HeadBundle;
import io.posestream.model.HeadManifest;
import io.posestream.model.ModelBundle;
import io.posestream.model.Provenance;
import io.posestream.temporal.HeadContract;
import io.posestream.training.TrainingException;
import io.posestream.training.TrainingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream models export}: a trained head as a bundle that the tracker loads. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Make a bundle of a head that 'posestream train' trained: manifest, model.onnx and CARD.md. The tracker finds"
                    + " it in its models folder (--set models.folder=DIR --set models.head=auto) and uses it with the"
                    + " backbone that it was trained on.",
            "The averaged weights are taken: of model.onnx where the training has ended, else of its last checkpoint."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream models export --training trained-head --id my-head --out models",
            "  posestream eval head --cache cache --head models/my-head --json > result.json",
            "  posestream models export --training trained-head --id my-head --out models --results result.json"
        })
final class ExportHeadCommand implements Callable<Integer> {
    private static final List<String> MAPS = List.of("feature", "heatmap");

    @Option(names = "--training", paramLabel = "DIR", required = true, description = "Folder of 'posestream train'.")
    private Path training = Path.of("");

    @Option(names = "--id", required = true, description = "Of the bundle, e.g. head-thunder-coco17.")
    private String id = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to make DIR/ID in.")
    private Path out = Path.of("");

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "What 'posestream eval head --json' said of it, for the card.")
    private @Nullable Path results;

    @Option(
            names = "--licence",
            paramLabel = "SPDX",
            defaultValue = "Apache-2.0",
            description = "Of the weights (default: ${DEFAULT-VALUE}).")
    private String licence = "";

    @Option(
            names = "--author",
            defaultValue = "PoseStream",
            description = "Who trained it (default: ${DEFAULT-VALUE}).")
    private String author = "";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (id.isBlank() || id.contains("/") || id.contains("\\")) {
            throw new UsageException("--id is the name of a folder, got '" + id + "'.");
        }
        TrainingFolder folder = new TrainingFolder(training);
        OnnxFile head = head(folder);
        if (!HeadOptions.parse(metadata(head, "options")).fitsTracker()) {
            throw new UsageException(
                    "This head lacks maps, or frames of the window, so the tracker cannot feed it; export"
                            + " one that was trained without --without MAPS, --window 3 and --seeing.");
        }
        ModelBundle backbone = Models.catalogue(options.read()).load(metadata(head, "backbone.id"));
        HeadManifest manifest = HeadContract.manifest(
                id, backbone, MAPS, licence, new Provenance(author, metadata(head, "training.command"), "none"));
        if (!manifest.backbone().sha256().equals(metadata(head, "backbone.sha256"))) {
            throw new UsageException("The head was trained on another file of " + backbone.id()
                    + " than the one that is here; train it on windows made with this one.");
        }
        HeadBundle bundle = HeadBundle.write(
                out.resolve(id), manifest, head.bytes(), new HeadCard(id, head, folder, results()).text());
        spec.commandLine().getOut().println("Wrote " + bundle.location());
        return ExitCode.OK;
    }

    private OnnxFile head(TrainingFolder folder) {
        if (Files.exists(folder.modelFile())) {
            return OnnxFile.read(folder.modelFile());
        }
        return folder.checkpoint()
                .map(checkpoint -> OnnxFile.parse(checkpoint.average()))
                .orElseThrow(() -> new TrainingException("In " + training
                        + " there is neither model.onnx nor a checkpoint; name a folder of 'posestream train'."));
    }

    private static String metadata(OnnxFile head, String key) {
        return head.metadata(key)
                .orElseThrow(() -> new UsageException("The model does not say its '" + key
                        + "', so it was not made by 'posestream train'; train it anew."));
    }

    private Optional<String> results() {
        Path file = results;
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UsageException("The results " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
