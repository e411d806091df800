package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bundles that the settings choose, verified.
 *
 * @param head betters the poses by the frames around; empty = each frame stands for itself
 */
public record Models(ModelBundle detector, ModelBundle pose, Optional<HeadBundle> head) {

    public static Models of(Settings settings) {
        ModelCatalogue catalogue = catalogue(settings);
        ModelBundle pose = catalogue.load(settings.models().pose());
        return new Models(
                catalogue.load(settings.models().detector()),
                pose,
                head(settings.models().head(), pose, catalogue));
    }

    private static Optional<HeadBundle> head(String chosen, ModelBundle pose, ModelCatalogue catalogue) {
        return switch (chosen) {
            case "auto" -> catalogue.headFor(pose);
            case "none" -> Optional.empty();
            default -> Optional.of(catalogue.loadHead(chosen));
        };
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
