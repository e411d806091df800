package io.posestream.model;

import java.nio.file.Path;

/** A model on disk whose checksums have been verified: a folder with manifest, ONNX file and card. */
public record ModelBundle(Path folder, String id) {}
