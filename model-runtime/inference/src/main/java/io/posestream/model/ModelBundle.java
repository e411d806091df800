package io.posestream.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A model whose manifest makes sense and whose files are those that the manifest names: a folder with
 * {@code manifest.yaml}, an ONNX file and a card. Immutable; holds the graph in memory, so the folder is not needed any
 * more and what was verified is what runs.
 */
public final class ModelBundle {
    static final String MANIFEST = "manifest.yaml";

    private final String location;
    private final ModelManifest manifest;
    private final byte[] graph;

    private ModelBundle(String location, ModelManifest manifest, byte[] graph) {
        this.location = location;
        this.manifest = manifest;
        this.graph = graph;
    }

    /**
     * Reads and verifies a bundle.
     *
     * @throws ModelException listing what is wrong with the folder, the manifest and the files
     */
    public static ModelBundle load(Path folder) {
        String where = "model bundle " + folder;
        Path manifestFile = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifestFile)) {
            throw new ModelException(
                    where,
                    "there is no " + MANIFEST + "; a bundle is a folder with " + MANIFEST + ", *.onnx and CARD.md");
        }
        try {
            ModelManifest manifest = ManifestReader.read(where, Files.readAllBytes(manifestFile));
            List<String> faults = new ArrayList<>(ManifestRules.faults(manifest, nameOf(folder)));
            if (!manifest.sha256().containsKey(manifest.model())) {
                faults.add("manifest.yaml: 'sha256' has no entry for the model file '" + manifest.model() + "'");
            }
            faults.addAll(Checksums.faults(folder, manifest.sha256()));
            if (!faults.isEmpty()) {
                throw new ModelException(where, faults);
            }
            byte[] graph = Files.readAllBytes(folder.resolve(manifest.model()));
            return new ModelBundle(folder.toString(), manifest, graph);
        } catch (IOException e) {
            throw new ModelException(where, "cannot be read: " + e.getMessage());
        }
    }

    /** Folder names inside a jar end with a slash. */
    private static String nameOf(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName()).replace("/", "");
    }

    public String id() {
        return manifest.id();
    }

    /** Where it was read from, for messages. */
    public String location() {
        return location;
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /** The verified ONNX file; not a copy, must not be changed. */
    public byte[] graph() {
        return graph;
    }

    @Override
    public String toString() {
        return "model bundle " + location;
    }
}
