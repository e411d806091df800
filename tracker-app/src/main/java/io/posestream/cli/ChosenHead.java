package io.posestream.cli;

import io.posestream.app.Models;
import io.posestream.app.OpenedHead;
import io.posestream.config.Settings;
import io.posestream.evaluation.head.CachedHead;
import io.posestream.evaluation.head.HeadTrial;
import io.posestream.evaluation.head.WindowErrors;
import io.posestream.graph.OnnxFile;
import io.posestream.head.HeadOptions;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.training.FeatureCache;
import io.posestream.training.TrainedHead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A head that the user named: a bundle, run as the tracker runs it, or a model.onnx of 'posestream train', which may
 * lack parts and is run as training does.
 */
final class ChosenHead {
    private final ModelCatalogue catalogue;
    private final @Nullable String named;

    /** @param named id, folder of a bundle or ONNX file; null for the shipped head of the cache's backbone */
    ChosenHead(Settings settings, @Nullable String named) {
        this.catalogue = Models.catalogue(settings);
        this.named = named;
    }

    List<WindowErrors> run(HeadTrial trial, FeatureCache cache) {
        if (named != null && named.endsWith(".onnx")) {
            return runTrained(trial, cache, OnnxFile.read(Path.of(named)));
        }
        ModelBundle backbone = catalogue.load(cache.header().backbone());
        try (OpenedHead opened = new OpenedHead(bundle(backbone), backbone, 1);
                CachedHead head = new CachedHead(opened.session(), cache)) {
            return trial.run(head);
        }
    }

    private static List<WindowErrors> runTrained(HeadTrial trial, FeatureCache cache, OnnxFile model) {
        String options = model.metadata("options")
                .orElseThrow(() -> new UsageException("The model does not say what parts it has, so it is no head;"
                        + " name a model.onnx of 'posestream train'."));
        try (TrainedHead head = new TrainedHead(model.bytes(), cache, HeadOptions.parse(options))) {
            return trial.run(head::refine);
        }
    }

    private HeadBundle bundle(ModelBundle backbone) {
        if (named == null) {
            return catalogue
                    .headFor(backbone)
                    .orElseThrow(() -> new UsageException(
                            "There is no head for " + backbone.id() + "; name a bundle or model.onnx with --head."));
        }
        return Files.isDirectory(Path.of(named)) ? HeadBundle.load(Path.of(named)) : catalogue.loadHead(named);
    }
}
