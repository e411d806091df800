package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.model.Bundle;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** Of all of them. */
    public List<String> ids() {
        return all().map(Bundle::id).toList();
    }

    /** Those whose numbers cannot be checked on an engine. */
    List<String> withoutReference() {
        return all().filter(bundle -> bundle.reference().isEmpty())
                .map(Bundle::id)
                .toList();
    }

    private Stream<Bundle> all() {
        return Stream.concat(Stream.of(detector, pose), head.stream());
    }

    /** Names all of them and what is in them: equal only for the same files. */
    String sums() {
        return all().map(bundle -> bundle.id() + new TreeMap<>(bundle.manifest().sha256()))
                .toList()
                .toString();
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
