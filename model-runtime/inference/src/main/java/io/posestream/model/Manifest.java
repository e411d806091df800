package io.posestream.model;

import java.util.Map;

/** What the manifest of every bundle says, whatever it is for. */
public sealed interface Manifest permits ModelManifest, HeadManifest {

    /** Equals the name of the bundle's folder. */
    String id();

    Task task();

    /** Name of the ONNX file. */
    String model();

    /** SPDX identifier. */
    String licence();

    Provenance provenance();

    /** Checksum of every file in the folder but the manifest, by name. */
    Map<String, String> sha256();
}
