package io.posestream.model;

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
}
