package io.posestream.model;

import java.nio.file.Path;
import java.util.Optional;

/** A detector or pose model whose manifest makes sense and whose files are those that the manifest names. */
public final class ModelBundle implements Bundle {
    private final String location;
    private final ModelManifest manifest;
    private final byte[] graph;
    private final Optional<Reference> reference;

    ModelBundle(String location, ModelManifest manifest, byte[] graph, Optional<Reference> reference) {
        this.location = location;
        this.manifest = manifest;
        this.graph = graph;
        this.reference = reference;
    }

    /**
     * Reads and verifies a bundle.
     *
     * @throws ModelException listing what is wrong with the folder, the manifest and the files
     */
    public static ModelBundle load(Path folder) {
        return of(BundleFolder.load(folder));
    }

    static ModelBundle of(Bundle bundle) {
        if (bundle instanceof ModelBundle model) {
            return model;
        }
        throw new ModelException(
                bundle.toString(),
                "its task is " + bundle.manifest().task().label() + "; choose a model that looks at pictures");
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public byte[] graph() {
        return graph;
    }

    @Override
    public Optional<Reference> reference() {
        return reference;
    }

    @Override
    public String toString() {
        return BundleFolder.where(location);
    }
}
