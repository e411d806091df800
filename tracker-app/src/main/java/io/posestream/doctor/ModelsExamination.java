package io.posestream.doctor;

import io.posestream.app.ModelCheck;
import io.posestream.app.Models;
import io.posestream.config.Settings;
import io.posestream.inference.InferenceException;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.ModelException;
import java.util.List;

/** Every bundle that can be chosen: checksums of its files, and whether it loads. */
final class ModelsExamination implements Examination {
    private final Settings settings;

    ModelsExamination(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "models";
    }

    @Override
    public List<Finding> findings() {
        ModelCatalogue catalogue = Models.catalogue(settings);
        return catalogue.ids().stream().map(id -> model(catalogue, id)).toList();
    }

    private Finding model(ModelCatalogue catalogue, String id) {
        try {
            return Finding.ok("model", id + ": checksums hold, " + ModelCheck.load(catalogue, id));
        } catch (ModelException | InferenceException e) {
            return Finding.fail(
                    "model",
                    String.valueOf(e.getMessage()),
                    "Copy the bundle's folder anew from where it came; a shipped one comes with the build.");
        }
    }
}
