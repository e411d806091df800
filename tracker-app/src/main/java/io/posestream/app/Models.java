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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundles that the settings choose, verified.
 *
 * @param lightPose looks for the pose model while the tracker is overloaded; of the same skeleton
 * @param head betters the poses by the frames around; empty = each frame stands for itself
 */
public record Models(
        ModelBundle detector, ModelBundle pose, Optional<ModelBundle> lightPose, Optional<HeadBundle> head) {
    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    public static Models of(Settings settings) {
        ModelCatalogue catalogue = catalogue(settings);
        ModelBundle pose = catalogue.load(settings.models().pose());
        return new Models(
                catalogue.load(settings.models().detector()),
                pose,
                lightPose(settings.models().lightPose(), pose, catalogue),
                head(settings.models().head(), pose, catalogue));
    }

    /** The same with another pose model, and the head that was made for that one, unless heads are not wanted. */
    Models withPose(String id, Settings settings) {
        ModelCatalogue catalogue = catalogue(settings);
        ModelBundle other = catalogue.load(id);
        String chosen = settings.models().head().equals("none") ? "none" : "auto";
        return new Models(detector, other, lightPose, head(chosen, other, catalogue));
    }

    /** Of all of them. */
    public List<String> ids() {
        return Stream.of(Stream.of(detector, pose), lightPose.stream(), head.stream())
                .flatMap(bundles -> bundles)
                .map(Bundle::id)
                .toList();
    }

    private static Optional<ModelBundle> lightPose(String chosen, ModelBundle pose, ModelCatalogue catalogue) {
        if (chosen.equals("none") || chosen.equals(pose.id())) {
            return Optional.empty();
        }
        ModelBundle light = catalogue.load(chosen);
        if (!light.manifest().poseSkeleton().equals(pose.manifest().poseSkeleton())) {
            LOG.info(
                    "{} is of another skeleton than {} and cannot stand in for it during overload.", chosen, pose.id());
            return Optional.empty();
        }
        return Optional.of(light);
    }

    /** Names all of them and what is in them: equal only for the same files. */
    String sums() {
        return Stream.of(Stream.of(detector, pose), lightPose.stream(), head.stream())
                .flatMap(bundles -> bundles)
                .map(bundle -> bundle.id() + new TreeMap<>(bundle.manifest().sha256()))
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
