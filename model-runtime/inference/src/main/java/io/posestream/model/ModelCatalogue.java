package io.posestream.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bundles that can be chosen by id: those shipped on the class path, then those in the user's folders. Immutable.
 */
public final class ModelCatalogue {
    private static final String SHIPPED = "posestream/models";

    private final List<BundleShelf> shelves;

    private ModelCatalogue(List<BundleShelf> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /** What comes with the program, from jars or class folders. */
    public static ModelCatalogue shipped() {
        try {
            return new ModelCatalogue(
                    Collections.list(ModelCatalogue.class.getClassLoader().getResources(SHIPPED)).stream()
                            .map(BundleShelf::of)
                            .toList());
        } catch (IOException e) {
            throw new ModelException("models on the class path", "cannot be listed: " + e.getMessage());
        }
    }

    /** Adds a folder of bundles; a bundle in it stands in for a shipped one of the same id. */
    public ModelCatalogue with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ModelException(
                    "model folder " + folder, "there is no such folder; name one that holds a folder per model");
        }
        List<BundleShelf> all = new ArrayList<>(List.of(new BundleShelf(folder, "")));
        all.addAll(shelves);
        return new ModelCatalogue(all);
    }

    public List<String> ids() {
        return ids(shelves.stream());
    }

    /** @throws ModelException when there is no such bundle or it is a head, or when it is faulty */
    public ModelBundle load(String id) {
        return ModelBundle.of(open(id));
    }

    /** @throws ModelException when there is no such bundle or it is no head, or when it is faulty */
    public HeadBundle loadHead(String id) {
        return HeadBundle.of(open(id));
    }

    /**
     * The head that was made for this very backbone: the first by id, the user's before the shipped ones.
     *
     * @throws ModelException when a head on the way is faulty
     */
    public Optional<HeadBundle> headFor(ModelBundle pose) {
        return shelves.stream()
                .flatMap(shelf -> shelf.headIds().stream())
                .distinct()
                .map(this::loadHead)
                .filter(head -> head.manifest().faultsOn(pose).isEmpty())
                .findFirst();
    }

    /**
     * A bundle of any task.
     *
     * @throws ModelException when there is no such bundle, naming those there are, or when it is faulty
     */
    public Bundle open(String id) {
        return shelves.stream()
                .filter(shelf -> shelf.ids().contains(id))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        "model '" + id + "'", "there is no such model; choose one of " + String.join(", ", ids())))
                .load(id);
    }

    private static List<String> ids(Stream<BundleShelf> shelves) {
        return shelves.flatMap(shelf -> shelf.ids().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
