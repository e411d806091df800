package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import java.nio.file.Path;

/** The two bundles that the settings choose, verified. */
public record Models(ModelBundle detector, ModelBundle pose) {

    public static Models of(Settings settings) {
        ModelCatalogue catalogue = catalogue(settings);
        return new Models(
                catalogue.load(settings.models().detector()),
                catalogue.load(settings.models().pose()));
    }

    /** The shipped bundles and those of the user's folder. */
    public static ModelCatalogue catalogue(Settings settings) {
        ModelCatalogue shipped = ModelCatalogue.shipped();
        return settings.models()
                .folder()
                .map(folder -> shipped.with(Path.of(folder)))
                .orElse(shipped);
    }
}
