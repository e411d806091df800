package io.posestream.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder with {@code manifest.yaml}, an ONNX file and a card, verified. Immutable; holds the graph in memory, so the
 * folder is not needed any more and what was verified is what runs.
 */
public sealed interface Bundle permits ModelBundle, HeadBundle {

    default String id() {
        return manifest().id();
    }

    /** Where it was read from, for messages. */
    String location();

    Manifest manifest();

    /** The verified ONNX file; not a copy, must not be changed. */
    byte[] graph();

    /** By which whoever runs the graph can tell whether its numbers are right; empty when the bundle brings none. */
    Optional<Reference> reference();

    /**
     * Reads and verifies a bundle of any task.
     *
     * @throws ModelException listing what is wrong with the folder, the manifest and the files
     */
    static Bundle load(Path folder) {
        return BundleFolder.load(folder);
    }

    /**
     * Puts a reference into the folder of a bundle, or replaces the one there.
     *
     * @return what is in the folder now, verified
     */
    static Bundle keep(Path folder, Reference reference) {
        return BundleFolder.keep(folder, reference);
    }
}
